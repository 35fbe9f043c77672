import { Command } from 'commander';
import type { Archive, Watch, WatchTarget } from '../../archive.ts';
import { UsageError } from '../errors.ts';
import { ownName } from './audited.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';
import { entityIds } from './thread-list.ts';

interface AddOptions extends StoreOptions {
  readonly search?: string;
  readonly thread?: string;
  readonly entity?: string;
  readonly issue?: string;
  readonly webhook?: string;
}

/** `readout watches`: saved searches and comparisons that tell what is new. */
export function watchesCommand(): Command {
  return new Command('watches')
    .summary('list, add and remove watches: searches and comparisons that tell what is new')
    .addCommand(
      new Command('list')
        .summary('list watches')
        .addOption(storeOption())
        .option('--json', 'print one JSON object a watch', false)
        .action((options: StoreOptions & { json: boolean }) =>
          withArchive(options, async ({ store }) => {
            const watches = await store.watches.list();
            await printLines(watches.map((watch) => (options.json ? JSON.stringify(watch) : lineOf(watch))));
          }),
        ),
      { isDefault: true },
    )
    .addCommand(
      new Command('add')
        .summary('watch a search, a story, an agreement, a dispute, a phrase, or a position')
        .argument('<NAME>', 'what the watch is called')
        .addOption(storeOption())
        .option('--search <QUERY>', 'what readout search would find')
        .option('--thread <ID>', 'an event, agreement, dispute or phrase, by its id')
        .option('--entity <NAME>', 'what this side wants')
        .option('--issue <ISSUE>', 'with --entity: on this issue')
        .option('--webhook <ADDRESS>', 'send news there, signed; readout serve does it')
        .action((name: string, options: AddOptions) => withArchive(options, (archive) => add(archive, name, options))),
    )
    .addCommand(
      new Command('show')
        .summary('show what a watch told')
        .argument('<ID>', 'as readout watches lists it')
        .addOption(storeOption())
        .option('--json', 'print one JSON object an event', false)
        .action((id: string, options: StoreOptions & { json: boolean }) =>
          withArchive(options, async ({ store }) => {
            if ((await store.watches.get(id)) === null)
              throw new Error(`${id}: there is no such watch in ${store.name}`);
            const { items } = await store.watches.events(id, { limit: 200 });
            await printLines(
              items.map((event) => (options.json ? JSON.stringify(event) : plain(`${event.at}  ${event.summary}`))),
            );
          }),
        ),
    )
    .addCommand(
      new Command('remove')
        .summary('watch no longer')
        .argument('<ID...>', 'as readout watches lists them')
        .addOption(storeOption())
        .action((ids: readonly string[], options: StoreOptions) =>
          withArchive(options, async ({ store }) => {
            for (const id of ids) await store.watches.remove(id);
          }),
        ),
    );
}

async function add(archive: Archive, name: string, options: AddOptions): Promise<void> {
  const target = await targetOf(archive, options);
  await archive.following.checkTarget(target);
  const { webhook = null } = options;
  if (webhook !== null && !/^https?:\/\//i.test(webhook)) throw new UsageError(`${webhook} is no address of the web`);
  const { watch, secret } = await archive.store.watches.add({ name, target, webhook }, ownName());
  await printLines([lineOf(watch), ...(secret === null ? [] : [`secret, shown only now: ${secret}`])]);
}

async function targetOf(archive: Archive, { search, thread, entity, issue }: AddOptions): Promise<WatchTarget> {
  const named = [search, thread, entity].filter((option) => option !== undefined);
  if (named.length !== 1) throw new UsageError('name one of --search, --thread and --entity');
  if (search !== undefined) return { kind: 'search', query: search };
  if (thread !== undefined) return { kind: 'thread', thread };
  const [id = ''] = await entityIds(archive, entity ?? '');
  return { kind: 'position', entity: id, issue: issue ?? null };
}

/** `3  Truce  search: speaker:Lavrov truce  → https://desk.example/hook`. */
function lineOf({ id, name, target, webhook }: Watch): string {
  const what =
    target.kind === 'search'
      ? `search: ${target.query}`
      : target.kind === 'thread'
        ? `thread ${target.thread}`
        : `positions of entity ${target.entity}${target.issue === null ? '' : ` on ${target.issue}`}`;
  return plain(`${id}  ${name}  ${what}${webhook === null ? '' : `  → ${webhook}`}`);
}
