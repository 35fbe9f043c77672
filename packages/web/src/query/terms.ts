import { parseQuery, type QueryPart } from 'readout/query';

// A query as the conditions that somebody adds and takes away: facets and pictures change it so.

/** A condition as it is written in a query: `speaker:"Sergei Lavrov"`. */
export function termOf(field: string, value: string): string {
  return `${field}:${written(value)}`;
}

/** A value as it is written: in quotation marks where it needs them. */
export function written(value: string): string {
  if (/^[^\s,:"“”„«»]+$/u.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  return value.includes('”') ? `"${value.replaceAll('"', '')}"` : `“${value}”`;
}

export function hasTerm(query: string, field: string, value: string): boolean {
  return fieldParts(query, field).some(({ values }) => values.some((one) => isSame(one.text, value)));
}

/** The query with a condition more. */
export function withTerm(query: string, field: string, value: string): string {
  return hasTerm(query, field, value) ? query : `${query.trim()} ${termOf(field, value)}`.trim();
}

/** The query without a condition; where it is one of several values, the others stay. */
export function withoutTerm(query: string, field: string, value: string): string {
  let rest = query;
  for (const part of fieldParts(query, field).reverse()) {
    const kept = part.values.filter((one) => !isSame(one.text, value));
    if (kept.length === part.values.length) continue;
    const values = kept.map((one) => query.slice(one.start, one.end)).join(',');
    rest =
      rest.slice(0, part.field.start) +
      (values && `${part.field.text}:${values}`) +
      rest.slice(part.values.at(-1)?.end ?? part.field.end);
  }
  return rest.replace(/\s+/g, ' ').trim();
}

/** Adds a condition, or takes it away where it is there. */
export function toggledTerm(query: string, field: string, value: string): string {
  return hasTerm(query, field, value) ? withoutTerm(query, field, value) : withTerm(query, field, value);
}

type FieldPart = QueryPart & { readonly kind: 'field' };

function fieldParts(query: string, field: string): FieldPart[] {
  return parseQuery(query).parts.filter(
    (part): part is FieldPart => part.kind === 'field' && !part.negated && isSame(part.field.text, field),
  );
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
