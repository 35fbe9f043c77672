import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Fault } from '../integrity.ts';
import { migrate } from '../migrations/migrations.ts';
import type { SchemaDialect } from '../migrations/schema-dialect.ts';
import type { Backend } from '../sql/backend.ts';
import type { Tables } from '../sql/tables.ts';
import { TranslatingDialect } from '../sql/translating-dialect.ts';
import { StoreError } from '../store-error.ts';
import { translatePostgresError } from './postgres-errors.ts';
import { createPostgresFullText, PostgresFullText } from './postgres-full-text.ts';

/** Oldest server that the archive is tested with. */
const OLDEST_SERVER = 150_000;
const CONNECTIONS = 8;
/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** Tables that number their rows. */
const NUMBERED = [
  'documents',
  'versions',
  'records',
  'entities',
  'entries',
  'corrections',
  'tokens',
  'audit',
  'threads',
  'accounts',
  'thread_decisions',
  'watches',
  'watch_events',
] as const;
/** Writes until statistics are made; then at each doubling. */
const FIRST_ANALYSIS = 200;
/** Name of the lock that writers take one after the other. */
const WRITER_LOCK = 0x52644f74;

export const POSTGRES_SCHEMA: SchemaDialect = {
  rowNumber: 'bigint',
  asRowNumber: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
  asLastingNumber: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
  bytes: 'bytea',
  real: 'double precision',
  clustered: '',
  createFullText: createPostgresFullText,
  async keepRows(db, table) {
    const refuse = sql.id(`${table}_no_change`);
    await sql`create function ${refuse}() returns trigger language plpgsql as
      $$ begin raise exception 'rows of this table are kept as they are'; end $$`.execute(db);
    await sql`create trigger ${refuse} before update or delete on ${sql.table(table)}
      for each statement execute function ${refuse}()`.execute(db);
  },
};

/** An archive in a database of a PostgreSQL server. */
export class PostgresBackend implements Backend {
  readonly name: string;
  readonly db: Kysely<Tables>;
  readonly fullText = new PostgresFullText();
  #writes = 0;
  /** PostgreSQL plans badly for tables that grew since it last looked, and its own look comes a minute late. */
  #nextAnalysis = FIRST_ANALYSIS;

  private constructor(address: string) {
    const { name, config } = readAddress(address);
    this.name = name;
    const pool = new pg.Pool(config);
    // A connection that breaks while nobody uses it is replaced; the next query tells if that fails.
    pool.on('error', () => {});
    const translate = (error: unknown) => translatePostgresError(error, this.name);
    this.db = new Kysely({ dialect: new TranslatingDialect(new PostgresDialect({ pool }), translate) });
  }

  /**
   * Opens the archive in an existing database and makes its tables where there are none.
   * @param version of the schema to stop at, for tests of migrations
   * @throws {StoreError}
   */
  static async open(address: string, version?: string): Promise<PostgresBackend> {
    const backend = new PostgresBackend(address);
    try {
      await backend.#checkServer();
      await migrate(backend.db, POSTGRES_SCHEMA, backend.name, version);
      return backend;
    } catch (error) {
      await backend.close();
      throw translatePostgresError(error, backend.name);
    }
  }

  async #checkServer(): Promise<void> {
    const { rows } = await sql<{ version: string; encoding: string }>`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(
      this.db,
    );
    const { version = '0', encoding = '' } = rows[0] ?? {};
    if (Number(version) < OLDEST_SERVER) throw new StoreError('address', `${this.name} is older than PostgreSQL 15`);
    if (encoding !== 'UTF8')
      throw new StoreError('address', `${this.name} is encoded as ${encoding}; create the database with encoding UTF8`);
  }

  async write<Result>(change: (db: Transaction<Tables>) => Promise<Result>): Promise<Result> {
    const result = await this.db.transaction().execute(async (db) => {
      await sql`select pg_advisory_xact_lock(${WRITER_LOCK})`.execute(db);
      return await change(db);
    });
    if (++this.#writes >= this.#nextAnalysis) {
      this.#nextAnalysis = this.#writes * 2;
      await sql`analyze`.execute(this.db);
    }
    return result;
  }

  async inspect(): Promise<Fault[]> {
    // Foreign keys hold at all times here, and the server checks its files when it reads them.
    return [];
  }

  snapshot<Result>(read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return this.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
  }

  async renumber(db: Transaction<Tables>): Promise<void> {
    for (const table of NUMBERED)
      await sql`select setval(pg_get_serial_sequence(${table}, 'num'), max(num)) from ${sql.table(table)}`.execute(db);
    await sql`analyze`.execute(db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

/** Settings of the connection, and the address without its password. */
function readAddress(address: string): { name: string; config: pg.PoolConfig } {
  if (!URL.canParse(address))
    throw new StoreError('address', `${address} is no address like postgres://user@host/database`);
  const url = new URL(address);
  url.password = '';
  return {
    name: url.href,
    config: {
      connectionString: address,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      application_name: 'readout',
      types: {
        getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
      },
    },
  };
}
