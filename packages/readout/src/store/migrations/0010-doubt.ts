import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Finds the least certain entries without reading all of them. */
export async function doubt<Tables>({ schema }: Kysely<Tables>, _types: SchemaDialect): Promise<void> {
  await schema.createIndex('entries_doubt').on('entries').expression(sql`(1 - confidence)`).execute();
}
