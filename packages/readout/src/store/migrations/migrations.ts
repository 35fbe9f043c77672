import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StoreError } from '../store-error.ts';
import { documents } from './0001-documents.ts';
import { corrections } from './0002-corrections.ts';
import { service } from './0003-service.ts';
import { threads } from './0004-threads.ts';
import { audit } from './0005-audit.ts';
import { jobOptions } from './0006-job-options.ts';
import { overview } from './0007-overview.ts';
import { vectors } from './0008-vectors.ts';
import { watches } from './0009-watches.ts';
import { doubt } from './0010-doubt.ts';
import type { SchemaDialect } from './schema-dialect.ts';

type Step = (db: Kysely<unknown>, dialect: SchemaDialect) => Promise<void>;

/** Every change of the schema, in order. What was released is never changed; a new change is a new step. */
const STEPS: { readonly [name: string]: Step } = {
  '0001-documents': documents,
  '0002-corrections': corrections,
  '0003-service': service,
  '0004-threads': threads,
  '0005-audit': audit,
  '0006-job-options': jobOptions,
  '0007-overview': overview,
  '0008-vectors': vectors,
  '0009-watches': watches,
  '0010-doubt': doubt,
};

/** The versions that a schema has had, the latest last. */
export const SCHEMA_VERSIONS: readonly string[] = Object.keys(STEPS);

/**
 * Brings a database to the latest schema, or to an older one that tests begin with.
 * @throws {StoreError} `newer` for a schema that this version does not know
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  dialect: SchemaDialect,
  name: string,
  version = SCHEMA_VERSIONS.at(-1) as string,
): Promise<void> {
  const migrations: { [step: string]: Migration } = {};
  for (const [step, change] of Object.entries(STEPS)) migrations[step] = { up: (target) => change(target, dialect) };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(version);
  if (error === undefined) return;
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message))
    throw new StoreError('newer', `${name} was written by a newer version of Readout; update Readout to open it`);
  throw error;
}
