import type { GazetteerEntry } from '../../vocabulary/gazetteer-entry.ts';
import { roleNouns } from '../../vocabulary/role-nouns.ts';

/** Whether one of a person’s titles is this office, or may be called so. */
export function heldOffice(entry: GazetteerEntry, office: string, modifiers: readonly string[] = []): boolean {
  const wanted = [...modifiers, ...office.split(' ')].filter((word) => KEEP.has(word));
  return entry.titles.some((title) => {
    const words = title
      .toLowerCase()
      .replaceAll('-', ' ')
      .replace(/ (?:of|to|for) .*/, '');
    const noun = words.slice(words.lastIndexOf(' ') + 1);
    const same =
      words.endsWith(office) || roleNouns().mayBeCalled(words, office) || roleNouns().mayBeCalled(noun, office);
    return (
      same &&
      wanted.every((word) => words.includes(word)) &&
      [...KEEP].every((word) => !words.includes(word) || wanted.includes(word) || noun !== office)
    );
  });
}

/** Words that make one office another. */
const KEEP = new Set([
  'deputy',
  'vice',
  'foreign',
  'prime',
  'defence',
  'defense',
  'finance',
  'interior',
  'trade',
  'energy',
]);

/** Whether a person may hold an office in a year; everybody where the year is not known. */
export function inOffice(entry: GazetteerEntry, year: number | null): boolean {
  if (year === null) return true;
  return (entry.since ?? 0) <= year && (entry.until ?? 9999) >= year - 1;
}

/** Which of the persons who ever held an office held it in a year: the latest to come of those who had not left. */
export function holderIn(entries: readonly GazetteerEntry[], year: number): GazetteerEntry | null {
  const came = entries.filter(({ since }) => since !== undefined && since <= year);
  const stayed = came.filter(({ until }) => until === undefined || until > year);
  const candidates = stayed.length > 0 ? stayed : came.filter(({ until }) => until === year);
  return candidates.reduce<GazetteerEntry | null>(
    (a, b) => (a === null || (b.since ?? 0) > (a.since ?? 0) ? b : a),
    null,
  );
}
