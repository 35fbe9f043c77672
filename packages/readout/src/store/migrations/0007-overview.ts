import type { Kysely } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Finds the latest changes without reading all of them. */
export async function overview<Tables>({ schema }: Kysely<Tables>, _types: SchemaDialect): Promise<void> {
  await schema.createIndex('versions_added').on('versions').columns(['added_at', 'num']).execute();
  await schema.createIndex('records_made').on('records').columns(['made_at', 'num', 'version']).execute();
  await schema.createIndex('corrections_made').on('corrections').columns(['made_at', 'num']).execute();
}
