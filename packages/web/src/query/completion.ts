import { parseQuery } from 'readout/query';
import type { Schemas } from '../api/client.ts';
import { termOf, written } from './terms.ts';

export type QueryField = Schemas['QueryField'];
export type NamedEntity = Schemas['ArchiveEntity'];

/** What is being typed at the caret, and what it would stand in place of (offsets in the query). */
export interface Typed {
  /** The field whose value it is; null where a field or a word begins. */
  readonly field: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A way to go on. */
export interface Proposal {
  /** What it is written as. */
  readonly insert: string;
  readonly label: string;
  readonly help: string;
}

/** Proposals of one sort at most. */
const MOST_VALUES = 12;
/** Persons proposed for a word that stands without a field. */
const MOST_NAMES = 4;

/** What is being typed; null inside a quotation, which nothing completes. */
export function typedAt(query: string, caret: number): Typed | null {
  const { parts } = parseQuery(query.slice(0, caret));
  const last = parts.at(-1);
  const piece = last?.kind === 'field' ? last.values.at(-1) : last?.words;
  if (last === undefined || piece === undefined || piece.end < caret)
    return { field: null, text: '', start: caret, end: caret };
  const isClosed = piece.quoted && /["”“»]$/.test(query.slice(piece.start + 1, caret));
  if (isClosed || (piece.quoted && last.kind === 'words')) return null;
  const rest = query.slice(caret);
  const behind = piece.quoted ? /^[^"”“»]*["”“»]?/.exec(rest) : /^[^\s,:]*/.exec(rest);
  return {
    field: last.kind === 'field' ? last.field.text.toLowerCase() : null,
    text: piece.text,
    start: piece.start,
    end: caret + (behind?.[0].length ?? 0),
  };
}

/** Whether names of entities are needed to complete it. */
export function asksForNames({ field, text }: Typed, fields: readonly QueryField[]): boolean {
  if (text.trim().length < 2) return false;
  return field === null || fields.some(({ name, takes }) => name === field && takes === 'name');
}

/** @param names entities whose names begin with what was typed */
export function proposals(
  typed: Typed,
  fields: readonly QueryField[],
  names: readonly NamedEntity[],
): readonly Proposal[] {
  const text = typed.text.trim().toLowerCase();
  if (typed.field === null) return [...fieldsLike(text, fields), ...valuesLike(text, fields), ...personsLike(names)];
  const field = fields.find(({ name }) => name === typed.field);
  if (field?.takes === 'name')
    return names.map(({ name, kind, documents }) => ({
      insert: written(name),
      label: name,
      help: `${kind}, in ${documents} ${documents === 1 ? 'document' : 'documents'}`,
    }));
  return (field?.values ?? [])
    .filter((value) => hasWordLike(value, text) && value !== typed.text)
    .slice(0, MOST_VALUES)
    .map((value) => ({ insert: written(value), label: value, help: '' }));
}

/** The query with a proposal in place of what was typed, and where the caret is then. */
export function completed(
  query: string,
  { start, end }: Typed,
  { insert }: Proposal,
): { readonly query: string; readonly caret: number } {
  const rest = query.slice(end);
  const isWhole = !insert.endsWith(':');
  const put = isWhole && !/^[\s,]/.test(rest) ? `${insert} ` : insert;
  return { query: query.slice(0, start) + put + rest, caret: start + put.length };
}

function fieldsLike(text: string, fields: readonly QueryField[]): Proposal[] {
  return fields
    .filter(({ name }) => name.startsWith(text))
    .map(({ name, help }) => ({ insert: `${name}:`, label: `${name}:`, help }));
}

/** Values that begin so, with their fields: `deny` may be meant as `act:deny`. */
function valuesLike(text: string, fields: readonly QueryField[]): Proposal[] {
  if (text.length < 3) return [];
  return fields
    .flatMap(({ name, values }) =>
      values
        .filter((value) => value.toLowerCase().startsWith(text))
        .map((value) => ({ insert: termOf(name, value), label: termOf(name, value), help: '' })),
    )
    .slice(0, MOST_VALUES / 2);
}

function personsLike(names: readonly NamedEntity[]): Proposal[] {
  return names.slice(0, MOST_NAMES).map(({ name, kind }) => {
    const field = kind === 'place' || kind === 'facility' || kind === 'outlet' ? 'entity' : 'speaker';
    return { insert: termOf(field, name), label: termOf(field, name), help: kind };
  });
}

function hasWordLike(value: string, text: string): boolean {
  return ` ${value.toLowerCase()}`.includes(` ${text}`);
}
