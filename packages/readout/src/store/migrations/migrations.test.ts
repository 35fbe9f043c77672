import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { packText } from '../sql/packing.ts';
import { packRecord } from '../sql/record-body.ts';
import { SqliteBackend } from '../sqlite/sqlite-backend.ts';
import { submission } from '../testing/submissions.ts';
import { SCHEMA_VERSIONS } from './migrations.ts';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'readout-migrations-'));
  file = join(directory, 'archive.db');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A document in the tables as the first version had them. */
function fileByHand(): void {
  const { record } = submission('Ilze Kalna said “we wait.”', { id: 'a' });
  const { body, sha256 } = packRecord(record);
  const database = new Database(file);
  database.exec(`insert into documents (id, published, language, words, version, pipeline, added_at, changed_at)
    values ('a', '', 'en', 5, 1, '1.0', '2026-05-04T10:00:00Z', '2026-05-04T10:00:00Z')`);
  database
    .prepare(
      "insert into versions (document, number, sha256, text, words, published, added_at) values (1, 1, ?, ?, 5, '', '')",
    )
    .run(record.document.sha256, packText(record.document.text));
  database
    .prepare("insert into records (version, pipeline, body, sha256, made_at) values (1, '1.0', ?, ?, '')")
    .run(body, sha256);
  database.exec("insert into document_words (rowid, title, text) values (1, '', 'ilze kalna said we wait')");
  database.close();
}

test.each(SCHEMA_VERSIONS)('an archive of version %s is brought up to date', async (version) => {
  await (await SqliteBackend.open(file, version)).close();
  fileByHand();
  const store = await openStore(file);
  expect(await store.documents.machineRecord('a')).toMatchObject({ attributions: [{ id: 'a1' }] });
  expect(await store.check()).toMatchObject({ documents: 1, faults: [] });
  await store.corrections.correct('a', { action: 'accept', entry: 'a1' }, 'Anna');
  expect((await store.documents.record('a'))?.reviews).toHaveLength(1);
  await store.close();
});

test('an archive of a newer version is left alone', async () => {
  await (await SqliteBackend.open(file)).close();
  const database = new Database(file);
  database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
  database.close();
  await expect(openStore(file)).rejects.toMatchObject({ code: 'newer' });
});
