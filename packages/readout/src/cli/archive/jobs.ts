import { Command } from 'commander';
import type { Archive, Job } from '../../archive.ts';
import { workOnJob } from './job-work.ts';
import { counted, plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

const PAGE = 200;

/** `readout jobs`: work that takes long, and what is left of it. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .summary('list long work, go on with it, or cancel it')
    .addCommand(
      new Command('list')
        .summary('list jobs, the latest first')
        .addOption(storeOption())
        .option('--json', 'print one JSON object a job', false)
        .action((options: StoreOptions & { json: boolean }) =>
          withArchive(options, (archive) => printLines(jobLines(archive, options.json))),
        ),
      { isDefault: true },
    )
    .addCommand(
      new Command('show')
        .summary('show a job and why parts of it failed')
        .argument('<ID>', 'as readout jobs lists it')
        .addOption(storeOption())
        .action((id: string, options: StoreOptions) =>
          withArchive(options, async (archive) => {
            const job = await jobOf(archive, id);
            const failures = await archive.store.jobs.failures(id);
            await printLines([lineOf(job), ...failures.map(({ name, error }) => plain(`  ${name}: ${error}`))]);
          }),
        ),
    )
    .addCommand(
      new Command('resume')
        .summary('go on with a job; what failed is tried again')
        .argument('<ID>', 'as readout jobs lists it')
        .addOption(storeOption())
        .option('--json', 'print one JSON object a document', false)
        .action((id: string, options: StoreOptions & { json: boolean }) =>
          withArchive(options, async (archive) => {
            await archive.store.jobs.resume(id);
            await workOnJob(archive, await jobOf(archive, id), options);
          }),
        ),
    )
    .addCommand(
      new Command('cancel')
        .summary('let whoever works on a job stop')
        .argument('<ID>', 'as readout jobs lists it')
        .addOption(storeOption())
        .action((id: string, options: StoreOptions) => withArchive(options, ({ store }) => store.jobs.cancel(id))),
    );
}

async function jobOf({ store }: Archive, id: string): Promise<Job> {
  const job = await store.jobs.get(id);
  if (job === null) throw new Error(`there is no job ${id} in ${store.name}; readout jobs lists what there is`);
  return job;
}

async function* jobLines({ store }: Archive, json: boolean): AsyncGenerator<string> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.jobs.list({ cursor, limit: PAGE });
    for (const job of page.items) yield json ? JSON.stringify(job) : lineOf(job);
    cursor = page.next;
  }
}

/** `3  cancelled  add  12 of 40 sources done, 1 failed  2026-05-04T10:00:00.000Z`. */
function lineOf({ id, kind, state, total, done, failed, startedAt }: Job): string {
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  return `${id}  ${state}  ${kind}  ${done} of ${counted(total, 'source')} done${failures}  ${startedAt}`;
}
