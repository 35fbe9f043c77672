import { Option } from 'commander';
import type { Archive, Thread, ThreadKind } from '../../archive.ts';
import { counted, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

export interface ThreadListOptions extends StoreOptions {
  readonly entity?: string;
  readonly from?: string;
  readonly to?: string;
  readonly documents: number;
  readonly limit: number;
  readonly json: boolean;
}

/** Documents from which on their grouping takes so long that it is told. */
const MANY = 50;

/** Options of every list of threads. */
export function threadListOptions(): Option[] {
  return [
    storeOption(),
    new Option('--entity <NAME>', 'only those that this person, country or organization has a part in'),
    new Option('--from <DATE>', 'first day, YYYY-MM-DD'),
    new Option('--to <DATE>', 'last day, YYYY-MM-DD'),
    new Option('--documents <N>', 'told of by so many documents at least').default(1).argParser(Number),
    new Option('--limit <N>', 'how many to show, 200 at most').default(50).argParser(Number),
    new Option('--json', 'print one JSON object a line').default(false),
  ];
}

/** Prints threads of a kind, the latest first. */
export async function listThreads(kind: ThreadKind, options: ThreadListOptions): Promise<void> {
  await withFollowed(options, async (archive) => {
    const { entity, from, to, documents } = options;
    const entities = entity === undefined ? undefined : await entityIds(archive, entity);
    const limit = Math.min(200, Math.max(1, Math.trunc(options.limit) || 1));
    const { items } = await archive.store.threads.list(kind, { entities, from, to, documents }, { limit });
    await printLines(items.map((thread) => (options.json ? JSON.stringify(thread) : lineOfThread(thread))));
  });
}

/** Opens an archive and groups what waits to be grouped: documents that were corrected, or filed by an earlier version. */
export async function withFollowed<Result>(
  options: StoreOptions,
  action: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const { StoreError } = await import('../../archive.ts');
  return await withArchive(options, async (archive) => {
    try {
      const waiting = await archive.store.followQueue.count();
      if (waiting > MANY) process.stderr.write(`readout: grouping ${waiting} documents\n`);
      await archive.following.catchUp();
    } catch (error) {
      // Who may only read sees what is grouped already.
      if (!(error instanceof StoreError && (error.code === 'read-only' || error.code === 'busy'))) throw error;
    }
    return await action(archive);
  });
}

/** Ids of those who are called so. */
export async function entityIds({ store }: Archive, name: string): Promise<string[]> {
  const found = await store.entities.find(name);
  if (found.length === 0) throw new Error(`nobody in ${store.name} is called ${JSON.stringify(name)}`);
  return found.map(({ id }) => id);
}

/** `2026-03-02  12  Ingrid Solheim, Pavel Varga: call (3 documents)`. */
export function lineOfThread({ id, latest, label, status, documents, rating, kind }: Thread): string {
  const notes = [
    counted(documents, 'document'),
    ...(status === null || kind === 'event' ? [] : [status]),
    ...(rating === null ? [] : [`carried out: ${rating} of 3`]),
  ];
  return plain(`${latest ?? 'undated   '}  ${id}  ${label} (${notes.join(', ')})`);
}
