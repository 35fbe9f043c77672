import type { Annotator, Archive } from '../archive.ts';
import type { Intake } from '../intake/intake.ts';
import type { Access } from './access.ts';

/** How new documents are read: by a model that stays loaded. */
export interface Annotation {
  load(): Promise<Annotator>;
  readonly pipeline: string;
}

/** What the routes work with. */
export interface Service {
  readonly archive: Archive;
  readonly access: Access;
  /** Null where no new documents are read. */
  readonly annotation: Annotation | null;
  /** What takes in files, addresses and feeds; null where nothing is fetched. */
  readonly intake: Intake | null;
}
