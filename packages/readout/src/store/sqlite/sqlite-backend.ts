import { existsSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type Transaction,
} from 'kysely';
import type { Fault } from '../integrity.ts';
import { migrate } from '../migrations/migrations.ts';
import type { SchemaDialect } from '../migrations/schema-dialect.ts';
import type { Backend } from '../sql/backend.ts';
import type { Tables } from '../sql/tables.ts';
import { TranslatingDialect } from '../sql/translating-dialect.ts';
import { StoreError } from '../store-error.ts';
import { translateSqliteError } from './sqlite-errors.ts';
import { createSqliteFullText, SqliteFullText } from './sqlite-full-text.ts';
import { StatementCache } from './statement-cache.ts';

/** How long to wait for another program’s writing. Milliseconds. */
const BUSY_TIMEOUT = 10_000;
/** SQLite waits without letting anything else run, so it is asked again and again instead. Milliseconds. */
const BUSY_STEP = 20;
/** Marks the file as an archive of Readout’s (“RdOt”): `PRAGMA application_id`. */
const APPLICATION_ID = 0x52644f74;

export const SQLITE_SCHEMA: SchemaDialect = {
  rowNumber: 'integer',
  asRowNumber: (column) => column.primaryKey(),
  asLastingNumber: (column) => column.primaryKey().autoIncrement(),
  bytes: 'blob',
  real: 'real',
  clustered: 'without rowid',
  createFullText: createSqliteFullText,
  async keepRows(db, table) {
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, 'rows of this table are kept as they are'); end`.execute(db);
  },
};

/** An archive in one file. */
export class SqliteBackend implements Backend {
  readonly name: string;
  readonly db: Kysely<Tables>;
  readonly fullText = new SqliteFullText();
  readonly #database: Database.Database;

  private constructor(file: string, database: Database.Database) {
    this.name = file;
    this.#database = database;
    const translate = (error: unknown) => translateSqliteError(error, file);
    const dialect = new ArchiveDialect({ database: new StatementCache(database) });
    this.db = new Kysely({ dialect: new TranslatingDialect(dialect, translate) });
  }

  /**
   * Opens the archive, or makes a new one where there is no file.
   * @param version of the schema to stop at, for tests of migrations
   * @throws {StoreError}
   */
  static async open(file: string, version?: string): Promise<SqliteBackend> {
    try {
      const backend = new SqliteBackend(file, openDatabase(file));
      await migrate(backend.db, SQLITE_SCHEMA, file, version).catch(async (error) => {
        await backend.close();
        throw error;
      });
      return backend;
    } catch (error) {
      throw translateSqliteError(error, file);
    }
  }

  write<Result>(change: (db: Transaction<Tables>) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute(change);
  }

  async inspect(): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const { integrity_check: message } of this.#database.pragma('integrity_check') as {
      integrity_check: string;
    }[])
      if (message !== 'ok') faults.push({ code: 'database', where: this.name, message });
    for (const { table, parent } of this.#database.pragma('foreign_key_check') as { table: string; parent: string }[])
      faults.push({ code: 'reference', where: table, message: `names a row of ${parent} that is not there` });
    return faults;
  }

  /** One writer at a time: nothing changes while it is held off. */
  snapshot<Result>(read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    return this.write(read);
  }

  /** SQLite numbers on from the highest row. */
  async renumber(): Promise<void> {}

  async copyFile(file: string): Promise<void> {
    try {
      await this.#database.backup(file);
    } catch (error) {
      throw translateSqliteError(error, file);
    }
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

function openDatabase(file: string): Database.Database {
  const isNew = !existsSync(file) || statSync(file).size === 0;
  if (!isNew && statSync(file).isDirectory()) throw new StoreError('address', `${file} is a directory, not an archive`);
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  try {
    const id = database.pragma('application_id', { simple: true });
    if (!isNew && id !== APPLICATION_ID && hasTables(database))
      throw new StoreError('not-an-archive', `${file} is an SQLite database of another program, no archive`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -65536');
    database.pragma(`busy_timeout = ${BUSY_STEP}`);
    if (id !== APPLICATION_ID) database.pragma(`application_id = ${APPLICATION_ID}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function hasTables(database: Database.Database): boolean {
  return database.prepare('select 1 from sqlite_schema limit 1').get() !== undefined;
}

/** SQLite as Kysely speaks it, with migrations in a transaction, and write locks taken when a transaction begins. */
class ArchiveDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
  override createAdapter(): SqliteAdapter {
    return new ArchiveAdapter();
  }
}

/** A transaction that reads before it writes could not wait for another writer: SQLite would refuse it at once. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (const deadline = Date.now() + BUSY_TIMEOUT; ; ) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
      }
      await setTimeout(BUSY_STEP * Math.random());
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

class ArchiveAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
