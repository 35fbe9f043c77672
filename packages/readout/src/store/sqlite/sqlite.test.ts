import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { SqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import { commonWordsConform } from '../testing/common-words.conformance.ts';
import { storeConforms } from '../testing/conformance.ts';
import { submission } from '../testing/submissions.ts';
import { SqliteBackend } from './sqlite-backend.ts';

let directory: string;
let opened: Store[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'readout-sqlite-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

async function open(name = 'archive.db'): Promise<Store> {
  const store = await openStore(join(directory, name));
  opened.push(store);
  return store;
}

describe('an archive in a file', () => storeConforms(open, () => join(directory, 'restored.db')));

describe('very common words', () =>
  commonWordsConform(async () => {
    const backend = await SqliteBackend.open(join(directory, 'archive.db'));
    opened.push(new SqlStore(backend));
    return backend;
  }));

test('two programs use one file at once', async () => {
  const [one, other] = [await open(), await open()];
  const made = Array.from({ length: 6 }, (_, i) => submission(`Report number ${i}.`, { id: `r${i}` }));
  await Promise.all(made.map((report, i) => (i % 2 ? one : other).documents.file(report)));
  expect((await one.documents.list({ limit: 10 })).items).toHaveLength(6);
});

test('lines of the audit log can be neither changed nor removed', async () => {
  const { audit } = await open();
  const line = { who: 'Anna', role: null, action: 'correct', object: 'a', outcome: 'done', reason: null } as const;
  await audit.append({ ...line, address: 'command' });
  const database = new Database(join(directory, 'archive.db'));
  expect(() => database.exec("update audit set who = 'Ben'")).toThrow(/kept as they are/);
  expect(() => database.exec('delete from audit')).toThrow(/kept as they are/);
  database.close();
});

test('another program’s database is left alone', async () => {
  const file = join(directory, 'other.db');
  const database = new Database(file);
  database.exec('create table notes (text)');
  database.close();
  await expect(openStore(file)).rejects.toMatchObject({ code: 'not-an-archive' });
});

test('a file of another kind is no archive', async () => {
  const file = join(directory, 'notes.txt');
  writeFileSync(file, 'These are notes, and no database at all. '.repeat(40));
  await expect(openStore(file)).rejects.toMatchObject({ code: 'not-an-archive' });
});

test('a directory is no archive, and a missing one holds none', async () => {
  await expect(openStore(directory)).rejects.toMatchObject({ code: 'address' });
  await expect(openStore(join(directory, 'none', 'archive.db'))).rejects.toThrow(/./);
});

test('what was changed behind the archive’s back is found', async () => {
  const file = join(directory, 'archive.db');
  const store = await open();
  await store.documents.file(submission('Ilze Kalna said “we wait.”', { id: 'a', snapshot: 'raw' }));
  const database = new Database(file);
  database.exec("update versions set sha256 = 'x'; update snapshots set body = x'00'; delete from entry_words;");
  database.exec("update records set sha256 = 'y'; update documents set pipeline = 'other'");
  database.close();
  const { faults } = await store.check();
  expect(faults.map(({ code }) => code).sort()).toEqual(['hash', 'hash', 'index', 'reference', 'unreadable']);
});

test.skipIf(process.getuid?.() === 0)('a read-only file says so and loses nothing', async () => {
  const store = await open();
  await store.documents.file(submission('First report.', { id: 'a' }));
  await store.close();
  opened.pop();
  chmodSync(join(directory, 'archive.db'), 0o444);
  await expect(open()).rejects.toMatchObject({ code: 'read-only' });
});

test('a full disk gives a clear error, loses nothing, and work goes on when there is room', async () => {
  const backend = await SqliteBackend.open(join(directory, 'archive.db'));
  const store = new SqlStore(backend);
  opened.push(store);
  await store.documents.file(submission('First report.', { id: 'a' }));
  await sql`pragma max_page_count = 1`.execute(backend.db);
  const large = submission(`A long report. ${randomBytes(200_000).toString('hex')}`, { id: 'b' });
  await expect(store.documents.file(large)).rejects.toMatchObject({
    code: 'full',
    message: expect.stringContaining('the disk is full'),
  });
  expect(await store.check()).toMatchObject({ documents: 1, faults: [] });
  await sql`pragma max_page_count = 1000000`.execute(backend.db);
  expect(await store.documents.file(large)).toMatchObject({ outcome: 'added' });
});
