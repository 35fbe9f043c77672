import { Command } from 'commander';
import type { Feed } from '../../archive.ts';
import { reasonFor } from '../errors.ts';
import { allowHostOption } from './intake-options.ts';
import { duration, interval } from './interval.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface FollowOptions extends StoreOptions {
  readonly every: number;
  readonly allowHost: readonly string[];
}

/** `readout feeds`: what readout watch and readout serve keep up to date. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .summary('list, follow and unfollow feeds')
    .addCommand(
      new Command('list')
        .summary('list the feeds that are followed')
        .addOption(storeOption())
        .option('--json', 'print one JSON object a feed', false)
        .action((options: StoreOptions & { json: boolean }) =>
          withArchive(options, async ({ store }) => {
            const feeds = await store.feeds.list();
            await printLines(feeds.map((feed) => (options.json ? JSON.stringify(feed) : lineOf(feed))));
          }),
        ),
      { isDefault: true },
    )
    .addCommand(
      new Command('add')
        .summary('follow feeds; a page that names its feed will do')
        .argument('<ADDRESS...>', 'addresses of feeds, or of pages that name one')
        .addOption(storeOption())
        .option('--every <TIME>', 'how often to look: 15m, 2h, 1d', interval, 3600)
        .addOption(allowHostOption())
        .action(follow),
    )
    .addCommand(
      new Command('remove')
        .summary('follow feeds no longer; what they brought stays')
        .argument('<ADDRESS...>', 'as readout feeds lists them')
        .addOption(storeOption())
        .action((addresses: readonly string[], options: StoreOptions) =>
          withArchive(options, async ({ store }) => {
            for (const address of addresses) await store.feeds.unfollow(address);
          }),
        ),
    );
}

async function follow(addresses: readonly string[], options: FollowOptions): Promise<void> {
  const { Fetcher } = await import('../../fetch/fetcher.ts');
  const { discoverFeed } = await import('../../intake/feed-discovery.ts');
  const fetcher = new Fetcher({ allowPrivate: options.allowHost });
  await withArchive(
    options,
    async ({ store }) => {
      for (const address of addresses) {
        const { url, title } = await discoverFeed(fetcher, address).catch((error) => {
          throw new Error(`${address}: ${reasonFor(error)}`, { cause: error });
        });
        await store.feeds.follow(url, options.every);
        await printLines([plain(`${url}  ${title ?? ''}`)]);
      }
    },
    { mustExist: false },
  );
}

/** `https://ferry.example/feed  every 1h  The Ferry`. */
function lineOf({ url, title, interval: seconds, fetchedAt, failures, error }: Feed): string {
  const state =
    failures > 0
      ? `failed ${failures === 1 ? 'once' : `${failures} times`}: ${error}`
      : fetchedAt
        ? `read ${fetchedAt}`
        : 'not read yet';
  return plain(`${url}  every ${duration(seconds)}  ${title ?? ''}  (${state})`);
}
