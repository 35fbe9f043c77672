import type { Store } from '../store/store.ts';
import { QUERY_FIELDS, type QueryField } from './query-fields.ts';

/** A field of the query language, as one completes it. */
export interface ListedField {
  readonly name: string;
  readonly help: string;
  /** `value`: one of `values`; `name`: of a person, country or organization; `day`: 2026, 2026-05 or 2026-05-04; `id`: of a document. */
  readonly takes: 'value' | 'name' | 'day' | 'id';
  readonly values: readonly string[];
}

/** The fields of the query language, with the issues, outlets and kinds of meeting that the archive has. */
export async function fieldList(store: Store): Promise<ListedField[]> {
  return await Promise.all(
    Object.entries(QUERY_FIELDS).map(async ([name, field]) => ({
      name,
      help: field.help,
      ...(await takenBy(field, store)),
    })),
  );
}

async function takenBy(field: QueryField, store: Store): Promise<Pick<ListedField, 'takes' | 'values'>> {
  switch (field.is) {
    case 'choice':
      return { takes: 'value', values: field.values };
    case 'label':
      return { takes: 'value', values: await store.search.values(field.field) };
    case 'discussed':
      return { takes: 'value', values: ['yes', 'no'] };
    case 'entity':
      return { takes: 'name', values: [] };
    case 'document':
      return { takes: 'id', values: [] };
    default:
      return { takes: 'day', values: [] };
  }
}
