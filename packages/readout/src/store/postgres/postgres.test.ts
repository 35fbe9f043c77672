import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { SqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import { commonWordsConform } from '../testing/common-words.conformance.ts';
import { storeConforms } from '../testing/conformance.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../testing/postgres-server.ts';
import { PostgresBackend } from './postgres-backend.ts';

const found = findPostgres();
const reason = 'missing' in found ? ` (skipped: ${found.missing})` : '';

describe.skipIf('missing' in found)(`an archive on a PostgreSQL server${reason}`, () => {
  let server: PostgresServer;
  let opened: Store[] = [];

  beforeAll(async () => {
    server = await startPostgres(found);
  }, 120_000);
  afterEach(async () => {
    for (const store of opened) await store.close();
    opened = [];
  });
  afterAll(() => server?.stop());

  const open = async () => {
    const store = await openStore(server.createDatabase());
    opened.push(store);
    return store;
  };
  storeConforms(open, () => server.createDatabase());
  describe('very common words', () =>
    commonWordsConform(async () => {
      const backend = await PostgresBackend.open(server.createDatabase());
      opened.push(new SqlStore(backend));
      return backend;
    }));

  test('a database that is not there is named', async () => {
    const missing = server.createDatabase().replace(/archive\d+$/, 'none');
    await expect(openStore(missing)).rejects.toMatchObject({ code: 'address' });
  });

  test('the password is in no message', async () => {
    const address = 'postgres://anna:secret@127.0.0.1:1/archive';
    await expect(openStore(address)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.not.stringContaining('secret'),
    });
  });
});
