import type { Kysely } from 'kysely';

/** How the items of a job are to be read, so that whoever goes on with it reads them alike. */
export async function jobOptions<Tables>({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .alterTable('jobs')
    .addColumn('options', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}
