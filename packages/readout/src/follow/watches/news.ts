import { ENTRY_KINDS, type EntryKind, type Record } from '../../model/index.ts';
import { differenceOf, type RecordDifference } from '../../record/difference.ts';
import { wordsOfEntry } from '../../record/readable.ts';
import type { DocumentSummary } from '../../store/documents.ts';
import type { ToldEntry, WatchNews } from '../../store/watches.ts';
import { shortened } from '../grouping/labels.ts';
import type { Match } from './matching.ts';

/** A version of a document as a watch sees it. */
export interface Seen {
  readonly record: Record;
  readonly match: Match;
}

/** Entries told in one event. */
const MOST_TOLD = 50;
/** Entries named in one line. */
const MOST_NAMED = 3;
const LONGEST_NAME = 90;

/** Who is mentioned and when is part of what the other entries say. */
const NOT_TOLD: ReadonlySet<EntryKind> = new Set(['entities', 'times']);

/**
 * What is new for a watch in a document: entries of the record that came, went or changed, not words of the text.
 * @param before the version that was told last; null for a new document
 * @returns null where there is nothing to tell
 */
export function newsOf(document: DocumentSummary, before: Seen | null, after: Seen): WatchNews | null {
  const was = before?.match.matches ?? false;
  if (!was && !after.match.matches) return null;
  const changes = before === null || !was ? allOf(after) : changesOf(before, after);
  const action = !was ? 'new' : after.match.matches ? 'changed' : 'gone';
  const count = changes.added.length + changes.removed.length + changes.changed.length;
  if (action === 'changed' && count === 0) return null;
  const { id, title, outlet, url, published, version } = document;
  return {
    action,
    summary: summaryOf(document, action, changes),
    document: { id, title, outlet, url, published, version },
    added: changes.added.slice(0, MOST_TOLD),
    removed: changes.removed.slice(0, MOST_TOLD),
    changed: changes.changed.slice(0, MOST_TOLD),
  };
}

type Changes = Pick<WatchNews, 'added' | 'removed' | 'changed'>;

function allOf({ record, match }: Seen): Changes {
  const added = ENTRY_KINDS.filter((kind) => !NOT_TOLD.has(kind)).flatMap((kind) =>
    record[kind]
      .filter(({ id }) => match.entries.has(id))
      .map(({ id }): ToldEntry => ({ kind, id, words: wordsOfEntry(record, kind, id), fields: [] })),
  );
  return { added, removed: [], changed: [] };
}

/** An entry that was of interest, or is now, and is not the same any more. */
function changesOf(before: Seen, after: Seen): Changes {
  const difference = differenceOf(before.record, after.record);
  const [was, is] = [before.match.entries, after.match.entries];
  const told = difference.changed.filter(({ kind }) => !NOT_TOLD.has(kind));
  const added = oneSided(difference.added, is);
  const removed = oneSided(difference.removed, was);
  for (const { kind, before: old, after: id, words } of told) {
    if (!was.has(old) && is.has(id)) added.push({ kind, id, words, fields: [] });
    if (was.has(old) && !is.has(id))
      removed.push({ kind, id: old, words: wordsOfEntry(before.record, kind, old), fields: [] });
  }
  const changed = told
    .filter((entry) => was.has(entry.before) && is.has(entry.after))
    .map(({ kind, after: id, words, fields }): ToldEntry => ({ kind, id, words, fields }));
  return { added, removed, changed };
}

function oneSided(entries: RecordDifference['added'], wanted: ReadonlySet<string>): ToldEntry[] {
  return entries
    .filter(({ kind, id }) => !NOT_TOLD.has(kind) && wanted.has(id))
    .map(({ kind, id, words }) => ({ kind, id, words, fields: [] }));
}

/** `The Ferry, Talks on the bridge: “30-day ceasefire” is gone from version 3`. */
function summaryOf(
  { id, outlet, title, version }: DocumentSummary,
  action: WatchNews['action'],
  { added, removed, changed }: Changes,
): string {
  const name = [outlet, title ?? id].filter((part) => part !== null).join(', ');
  const quoted = (words: string): string => `“${shortened(words.replace(/^[“"]|[”"]$/g, ''), LONGEST_NAME)}”`;
  const parts = [
    ...removed.map(({ words }) => `${quoted(words)} is gone from version ${version}`),
    ...changed.map(({ words, fields }) => `${quoted(words)}: ${fieldsOf(fields)}`),
    ...added.map(({ words }) => (action === 'new' ? quoted(words) : `${quoted(words)} is new in version ${version}`)),
  ];
  const named = parts.slice(0, MOST_NAMED).join('; ');
  const more = parts.length > MOST_NAMED ? ` and ${parts.length - MOST_NAMED} more` : '';
  if (named === '') return action === 'gone' ? `${name}: it no longer matches` : `${name}: a new document`;
  return `${name}: ${named}${more}`;
}

function fieldsOf(fields: ToldEntry['fields']): string {
  return fields
    .slice(0, MOST_NAMED)
    .map(
      ({ field, before, after }) =>
        `${field} was ${shortened(before, LONGEST_NAME)}, is ${shortened(after, LONGEST_NAME)}`,
    )
    .join(', ');
}
