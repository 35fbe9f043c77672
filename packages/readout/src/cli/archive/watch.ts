import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Archive } from '../../archive.ts';
import type { Look } from '../../intake/feed-watcher.ts';
import { reasonFor, report } from '../errors.ts';
import { type IntakeOptions, readingOptions, withIntake } from './intake-options.ts';
import { interruptible } from './interrupted.ts';
import { counted, plain } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';
import { TakenReport } from './taken-report.ts';

interface WatchOptions extends StoreOptions, Pick<IntakeOptions, 'gazetteer' | 'allowHost' | 'force'> {
  readonly once: boolean;
  readonly json: boolean;
}

/** Somebody may follow another feed meanwhile: so often is asked whether one is due. Milliseconds. */
const POLL = 15_000;

/** `readout watch`: keeps the feeds that are followed up to date. */
export function watchCommand(): Command {
  const command = new Command('watch')
    .summary('keep the feeds that are followed up to date')
    .description(
      'Looks at every feed of readout feeds when its time has come and adds what is new. A feed that fails is tried again later and later. Ctrl+C ends it; readout serve does the same while it runs.',
    )
    .addOption(storeOption())
    .option('--once', 'look at the feeds that are due now, and end', false);
  for (const option of readingOptions()) command.addOption(option);
  return command
    .option('--json', 'print one JSON object a document', false)
    .action((options: WatchOptions) => withArchive(options, (archive) => watch(archive, options)));
}

async function watch(archive: Archive, options: WatchOptions): Promise<void> {
  const { lookAtDueFeeds } = await import('../../intake/feed-watcher.ts');
  const { ReadingOptions } = await import('../../intake/reading-options.ts');
  if ((await archive.store.feeds.list()).length === 0)
    throw new Error(`${archive.store.name} follows no feeds; readout feeds add ADDRESS follows one`);
  const taken = new TakenReport(options);
  await interruptible('stopping after the document at hand; Ctrl+C again stops at once', (signal) =>
    withIntake(archive, options, async (intake) => {
      const reading = { options: ReadingOptions.parse({ force: options.force }), tell: taken.tell, signal };
      do {
        for await (const look of lookAtDueFeeds(intake, reading)) tell(look);
        if (options.once) break;
        await sleep(POLL, undefined, { signal }).catch(() => {});
      } while (!signal.aborted);
    }),
  );
  taken.stopProgress();
  await taken.close();
}

function tell(look: Look): void {
  if (look.kind === 'failed') {
    report(look.url, `${reasonFor(look.error)}; tried again ${look.nextAt.toISOString()}`);
    return;
  }
  const what = look.kind === 'read' ? `${counted(look.added, 'document')} new or changed` : 'nothing new';
  process.stderr.write(`readout: ${plain(look.url)}: ${what}\n`);
}
