import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { SchemaDialect } from './schema-dialect.ts';

/** Documents, their versions, raw bytes, records, and the entries and entities of these. */
export async function documents<Tables>(db: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('documents')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('outlet', 'text')
    .addColumn('author', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('pipeline', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('near_duplicate_of', 'bigint', (column) => column.references('documents.num'))
    .execute();
  await schema.createIndex('documents_published').on('documents').columns(['published', 'num']).execute();
  await schema.createIndex('documents_outlet').on('documents').column('outlet').execute();

  await schema
    .createTable('origins')
    .addColumn('origin', 'text', (column) => column.primaryKey())
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .execute();
  await schema.createIndex('origins_document').on('origins').column('document').execute();

  await schema
    .createTable('snapshots')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('body', types.bytes, (column) => column.notNull())
    .execute();

  await schema
    .createTable('versions')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('text', types.bytes, (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('snapshot', 'text', (column) => column.references('snapshots.sha256'))
    .addUniqueConstraint('versions_of_document', ['document', 'number'])
    .execute();
  await schema.createIndex('versions_text').on('versions').column('sha256').execute();

  await schema
    .createTable('version_bands')
    .addColumn('band', 'bigint', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull().references('versions.num').onDelete('cascade'))
    .addPrimaryKeyConstraint('version_bands_key', ['band', 'version'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();

  await schema
    .createTable('records')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('version', 'bigint', (column) => column.notNull().references('versions.num').onDelete('cascade'))
    .addColumn('pipeline', 'text', (column) => column.notNull())
    .addColumn('body', types.bytes, (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('records_of_version', ['version', 'pipeline'])
    .execute();

  await entities(db, types);
  await entries(db, types);
  await types.createFullText(db);
}

async function entities<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  await schema
    .createTable('entities')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('ref', 'text')
    .addColumn('canonical', 'bigint', (column) => column.references('entities.num'))
    .execute();
  await schema.createIndex('entities_canonical').on('entities').column('canonical').execute();
  await schema
    .createTable('entity_names')
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num').onDelete('cascade'))
    .addPrimaryKeyConstraint('entity_names_key', ['name_key', 'entity'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema
    .createTable('record_entities')
    .addColumn('record', 'bigint', (column) => column.notNull().references('records.num').onDelete('cascade'))
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num'))
    .addColumn('mentions', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_entities_key', ['record', 'local_id'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema
    .createTable('document_entities')
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num'))
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .addColumn('mentions', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('document_entities_key', ['entity', 'document'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema.createIndex('document_entities_document').on('document_entities').column('document').execute();
}

async function entries<Tables>({ schema }: Kysely<Tables>, types: SchemaDialect): Promise<void> {
  let table: CreateTableBuilder<string, string> = schema
    .createTable('entries')
    .addColumn('num', types.rowNumber, types.asRowNumber)
    .addColumn('document', 'bigint', (column) => column.notNull().references('documents.num').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('local_id', 'text', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('discussed', 'integer')
    .addColumn('confidence', types.real, (column) => column.notNull());
  const optional = [
    'act',
    'form',
    'polarity',
    'certainty',
    'event_type',
    'mode',
    'status',
    'stance',
    'issue',
    'relation',
  ];
  for (const name of [...optional, 'date_from', 'date_to']) table = table.addColumn(name, 'text');
  await table.execute();
  await schema.createIndex('entries_document').on('entries').column('document').execute();
  await schema.createIndex('entries_published').on('entries').columns(['published', 'num']).execute();
  for (const name of ['act', 'event_type', 'stance', 'issue', 'mode'])
    await schema
      .createIndex(`entries_${name}`)
      .on('entries')
      .columns([name, 'published', 'num'])
      .where(sql.ref(name), 'is not', null)
      .execute();
  await schema
    .createTable('entry_entities')
    .addColumn('entity', 'bigint', (column) => column.notNull().references('entities.num'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('entry', 'bigint', (column) => column.notNull().references('entries.num').onDelete('cascade'))
    .addPrimaryKeyConstraint('entry_entities_key', ['entity', 'role', 'entry'])
    .modifyEnd(sql.raw(types.clustered))
    .execute();
  await schema.createIndex('entry_entities_entry').on('entry_entities').column('entry').execute();
}
