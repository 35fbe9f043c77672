import type { Record } from '../model/index.ts';

/** All entries of a document, by kind: what a record is made of. */
export type Annotations = Omit<Record, 'schema' | 'unit'>;
