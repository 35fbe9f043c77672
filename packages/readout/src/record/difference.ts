import { ENTRY_KINDS, type EntryKind, type Record } from '../model/index.ts';
import { readableFields, wordsOfEntry } from './readable.ts';

/** Share of common words (Dice) from which on an entry of one record is the other record’s entry, changed. */
const SAME = 0.6;

/** An entry that one of two records has. */
export interface OneSided {
  readonly kind: EntryKind;
  readonly id: string;
  /** What it stands on, or its name. */
  readonly words: string;
}

/** An entry of both records that does not say the same in both. */
export interface ChangedEntry {
  readonly kind: EntryKind;
  readonly before: string;
  readonly after: string;
  readonly words: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What one record says otherwise than another one of the same document; ids and offsets do not matter. */
export interface RecordDifference {
  readonly added: readonly OneSided[];
  readonly removed: readonly OneSided[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
}

export function differenceOf(before: Record, after: Record): RecordDifference {
  const kinds = ENTRY_KINDS.map((kind) => differenceOfKind(kind, listed(before, kind), listed(after, kind)));
  return {
    added: kinds.flatMap(({ added }) => added),
    removed: kinds.flatMap(({ removed }) => removed),
    changed: kinds.flatMap(({ changed }) => changed),
    unchanged: kinds.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

interface Listed extends OneSided {
  readonly fields: { readonly [field: string]: string };
  readonly all: string;
}

function listed(record: Record, kind: EntryKind): Listed[] {
  return record[kind].map(({ id }) => {
    const { mentions: _, ...fields } = readableFields(record, kind, id);
    return { kind, id, words: wordsOfEntry(record, kind, id), fields, all: JSON.stringify(fields) };
  });
}

/** Entries that say the same are paired first, then the likeliest ones of what is left. */
function differenceOfKind(kind: EntryKind, before: readonly Listed[], after: readonly Listed[]): RecordDifference {
  const waiting = new Map<string, Listed[]>();
  for (const entry of after) waiting.set(entry.all, [...(waiting.get(entry.all) ?? []), entry]);
  const left = before.filter((entry) => waiting.get(entry.all)?.shift() === undefined);
  const unchanged = before.length - left.length;
  const open = new Set([...waiting.values()].flat());
  const removed: Listed[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of left) {
    const like = likest(entry, open);
    if (like === null) removed.push(entry);
    else {
      open.delete(like);
      changed.push({ kind, before: entry.id, after: like.id, words: like.words, fields: changedFields(entry, like) });
    }
  }
  return {
    added: after.filter((entry) => open.has(entry)).map(oneSided),
    removed: removed.map(oneSided),
    changed,
    unchanged,
  };
}

function likest(entry: Listed, others: ReadonlySet<Listed>): Listed | null {
  let [best, most] = [null as Listed | null, SAME];
  const words = new Set(entry.words.toLowerCase().split(' '));
  for (const other of others) {
    const theirs = new Set(other.words.toLowerCase().split(' '));
    const likeness = (2 * words.intersection(theirs).size) / (words.size + theirs.size);
    if (likeness > most || (likeness === most && best === null)) [best, most] = [other, likeness];
  }
  return best;
}

function changedFields(before: Listed, after: Listed): ChangedEntry['fields'] {
  return Object.keys(after.fields)
    .map((field) => ({ field, before: before.fields[field] ?? '', after: after.fields[field] ?? '' }))
    .filter((change) => change.before !== change.after);
}

function oneSided({ kind, id, words }: Listed): OneSided {
  return { kind, id, words };
}
