import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept ready. A document is filed with about sixty different ones. */
const KEPT = 200;
/** A statement for many rows is large, and seldom asked for again in the same length. Characters. */
const LONGEST = 4000;

/**
 * Prepares each statement once. What a statement holds lies outside of JavaScript’s heap, so that its garbage collector does not hurry:
 * statements that were made anew each time would fill gigabytes while documents are filed.
 */
export class StatementCache implements SqliteDatabase {
  readonly #database: Database.Database;
  /** By their text, the one that was used last at the end. */
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text);
    const statement = known ?? (this.#database.prepare(text) as SqliteStatement);
    if (text.length > LONGEST) return statement;
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    if (this.#statements.size > KEPT) this.#statements.delete(this.#statements.keys().next().value as string);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}
