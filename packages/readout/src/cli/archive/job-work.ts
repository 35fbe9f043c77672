import type { Archive, Job } from '../../archive.ts';
import { withIntake } from './intake-options.ts';
import { INTERRUPTED, interruptible } from './interrupted.ts';
import { counted } from './lines.ts';
import { TakenReport } from './taken-report.ts';

/** Works on a job in this terminal until it is done or Ctrl+C comes, and says how to go on. */
export async function workOnJob(archive: Archive, job: Job, { json }: { readonly json: boolean }): Promise<void> {
  const { runJob } = await import('../../intake/job-runner.ts');
  const { ReadingOptions } = await import('../../intake/reading-options.ts');
  const { jobs } = archive.store;
  const report = new TakenReport({ json, total: job.total - job.done });
  await interruptible('stopping after the document at hand; Ctrl+C again stops at once', (signal) =>
    withIntake(archive, ReadingOptions.parse(job.options), async (intake) => {
      try {
        await runJob(intake, job, report.tell, signal);
      } finally {
        report.stopProgress();
      }
      if (signal.aborted) {
        await jobs.cancel(job.id);
        process.exitCode = INTERRUPTED;
      }
    }),
  );
  await report.close();
  const left = await jobs.get(job.id);
  if (left !== null) tellWhatIsLeft(left);
}

function tellWhatIsLeft({ id, state, total, done, failed }: Job): void {
  const goOn = `readout jobs resume ${id}`;
  if (state === 'cancelled')
    process.stderr.write(`readout: ${total - done - failed} of ${counted(total, 'source')} left; ${goOn} goes on\n`);
  else if (state === 'running')
    process.stderr.write(`readout: the rest of job ${id} is being worked on elsewhere; ${goOn} takes it over\n`);
  else if (failed > 0 && total > 1)
    process.stderr.write(`readout: ${counted(failed, 'source')} of ${total} failed; ${goOn} tries them again\n`);
}
