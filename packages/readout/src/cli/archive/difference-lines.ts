import type { RecordDifference } from '../../archive.ts';
import { plain } from './lines.ts';

const SINGULAR: { readonly [kind: string]: string } = { entities: 'entity' };

/** A difference, one entry a line: `+` what is new, `-` what is gone, `~` what says something else. */
export function* differenceLines({ added, removed, changed, unchanged }: RecordDifference): Generator<string> {
  const name = (kind: string) => SINGULAR[kind] ?? kind.replace(/s$/, '');
  for (const { kind, words } of removed) yield plain(`- ${name(kind)}: ${words}`);
  for (const { kind, words } of added) yield plain(`+ ${name(kind)}: ${words}`);
  for (const { kind, words, fields } of changed) {
    yield plain(`~ ${name(kind)}: ${words}`);
    for (const { field, before, after } of fields) yield `    ${plain(`${field}: ${before} → ${after}`)}`;
  }
  yield `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} the same`;
}
