import { ENTRY_KINDS } from '../../model/index.ts';
import { compileQuery } from '../../search/query-compiler.ts';
import { QueryError } from '../../search/query-issue.ts';
import type { DocumentSummary } from '../../store/documents.ts';
import type { Condition } from '../../store/search.ts';
import type { Store } from '../../store/store.ts';
import type { Regrouped } from '../../store/threads.ts';
import type { Watch, WatchNews, WatchTarget } from '../../store/watches.ts';
import { type Match, matchOf, NO_MATCH, type Reading } from './matching.ts';
import { newsOf } from './news.ts';

/** A document that changed: as it was told last, and as it is now, each with the threads that it is in. */
export interface Turn {
  readonly document: DocumentSummary;
  /** Null for a new document. */
  readonly before: (Reading & Pick<Regrouped, 'threads'>) | null;
  readonly after: Reading & Pick<Regrouped, 'threads'>;
}

/** What each watch is to be told of a document. A watch is not told of what was there before it was made. */
export async function newsForWatches(
  store: Store,
  watches: readonly Watch[],
  turn: Turn,
): Promise<{ watch: string; news: WatchNews }[]> {
  const told: { watch: string; news: WatchNews }[] = [];
  for (const { id, target, at } of watches) {
    if (turn.document.changedAt < at) continue;
    const look = await lookOf(store, target);
    if (look === null) continue;
    const { before, after, document } = turn;
    const seen = before && { record: before.record, match: look(before) };
    const news = newsOf(document, seen, { record: after.record, match: look(after) });
    if (news !== null) told.push({ watch: id, news });
  }
  return told;
}

type Look = (reading: Turn['after']) => Match;

/** How a watch looks at a record; null where what it watches is not there any more. */
async function lookOf(store: Store, target: WatchTarget): Promise<Look | null> {
  switch (target.kind) {
    case 'search':
      return await lookOfSearch(store, target.query);
    case 'position': {
      const entity = await store.entities.get(target.entity);
      if (entity === null) return null;
      const conditions: Condition[] = [
        { on: 'field', field: 'kind', values: ['position'], negated: false },
        { on: 'entity', roles: ['holder'], entities: [entity.id], negated: false },
      ];
      if (target.issue !== null)
        conditions.push({ on: 'field', field: 'issue', values: [target.issue], negated: false });
      return (reading) => matchOf(reading, 'entries', conditions);
    }
    case 'thread': {
      const thread = await store.threads.get(target.thread);
      return thread && ((reading) => matchOfThread(reading, thread.id));
    }
  }
}

/** A query that was right when the watch was made may name a field’s value that is no longer known. */
async function lookOfSearch(store: Store, query: string): Promise<Look | null> {
  try {
    const { conditions, isOnEntries } = await compileQuery(store, query);
    const isWords = conditions.every(({ on }) => on === 'text' || on === 'outlet' || on === 'published');
    return (reading) => {
      const match = matchOf(reading, isOnEntries ? 'entries' : 'documents', conditions);
      return match.matches && isWords && !isOnEntries ? { matches: true, entries: allEntries(reading) } : match;
    };
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
}

/** Of an event, everything that the document says is of interest; of other threads, what they are made of. */
function matchOfThread(reading: Turn['after'], thread: string): Match {
  const own = reading.threads.find((candidate) => candidate.thread === thread);
  if (own === undefined) return NO_MATCH;
  return { matches: true, entries: own.kind === 'event' ? allEntries(reading) : new Set(own.entries) };
}

function allEntries({ record }: Reading): Set<string> {
  return new Set(ENTRY_KINDS.flatMap((kind) => record[kind].map(({ id }) => id)));
}
