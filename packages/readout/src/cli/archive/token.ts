import { Command, InvalidArgumentError, Option } from 'commander';
import type { TokenRole } from '../../archive.ts';
import { publicationDate } from '../publication-date.ts';
import { audited, ownName } from './audited.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface IssueOptions extends StoreOptions {
  readonly role: TokenRole;
  readonly expires?: string;
}

/** `readout token`: who may ask a server. */
export function tokenCommand(): Command {
  return new Command('token')
    .summary('make, list and revoke tokens for readout serve')
    .addCommand(addToken())
    .addCommand(
      new Command('list')
        .summary('list the tokens; they themselves are not kept')
        .addOption(storeOption())
        .action((options: StoreOptions) =>
          withArchive(options, async ({ store }) => {
            const tokens = await store.tokens.list();
            await printLines(
              tokens.map(({ id, name, role, expiresAt, revokedAt }) =>
                plain(`${id}  ${role}  ${name}  ${revokedAt ? 'revoked' : expiresAt ? `until ${expiresAt}` : ''}`),
              ),
            );
          }),
        ),
    )
    .addCommand(
      new Command('revoke')
        .summary('let a token allow nothing any more')
        .argument('<ID>', 'as readout token list names it')
        .addOption(storeOption())
        .action((id: string, options: StoreOptions) =>
          withArchive(options, (archive) => {
            const entry = { who: ownName(), action: 'revokeToken', object: id };
            return audited(archive, entry, () => archive.store.tokens.revoke(id));
          }),
        ),
    );
}

function addToken(): Command {
  return new Command('add')
    .summary('make a token and print it, once')
    .argument('<NAME>', 'whose it is; corrections bear this name', someName)
    .addOption(storeOption())
    .addOption(
      new Option('--role <ROLE>', 'reader, editor (who corrects and adds too) or admin')
        .choices(['reader', 'editor', 'admin'])
        .default('reader'),
    )
    .option('--expires <DATE>', 'the first day on which it allows nothing any more, YYYY-MM-DD', publicationDate)
    .action((name: string, { role, expires, ...options }: IssueOptions) =>
      withArchive(
        options,
        async (archive) => {
          const until = expires === undefined ? null : new Date(`${expires}T00:00:00Z`);
          const entry = { who: ownName(), action: 'issueToken', object: name };
          const { token } = await audited(archive, entry, () => archive.store.tokens.issue(name, role, until));
          await printLines([token]);
        },
        { mustExist: false },
      ),
    );
}

function someName(value: string): string {
  if (value.trim() !== '') return value.trim();
  throw new InvalidArgumentError('It is empty.');
}
