import { Command, Option } from 'commander';
import type { Archive, AuditLine, AuditOutcome } from '../../archive.ts';
import { positive } from '../positive.ts';
import { plain, printLines } from './lines.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface AuditOptions extends StoreOptions {
  readonly who?: string;
  readonly outcome?: AuditOutcome;
  readonly limit: number;
  readonly json: boolean;
}

const PAGE = 200;

/** `readout audit`: who changed what, and who was refused. */
export function auditCommand(): Command {
  return new Command('audit')
    .summary('show who changed what, and what was refused')
    .description('Lists changes and refusals, the latest first. Lines of the log can be neither changed nor removed.')
    .addOption(storeOption())
    .option('--who <NAME>', 'only what somebody of this name did')
    .addOption(new Option('--outcome <OUTCOME>', 'only lines of this outcome').choices(['done', 'refused', 'failed']))
    .option('--limit <N>', 'how many to show', positive, 50)
    .option('--json', 'print one JSON object a line', false)
    .action((options: AuditOptions) => withArchive(options, (archive) => printLines(linesOf(archive, options))));
}

async function* linesOf({ store }: Archive, { who, outcome, limit, json }: AuditOptions): AsyncGenerator<string> {
  let left = limit;
  for (let cursor: string | null | undefined; cursor !== null && left > 0; ) {
    const page = await store.audit.list({ who, outcome, cursor, limit: Math.min(left, PAGE) });
    for (const line of page.items) yield json ? JSON.stringify(line) : described(line);
    left -= page.items.length;
    cursor = page.next;
  }
}

/** `2026-05-04T10:00:00.000Z  Anna (editor)  192.0.2.7  correct /api/v1/documents/bridge/corrections: done`. */
function described({ at, who, role, address, action, object, outcome, reason }: AuditLine): string {
  const why = reason === null ? '' : `, ${reason}`;
  return plain(`${at}  ${who}${role ? ` (${role})` : ''}  ${address}  ${action} ${object}: ${outcome}${why}`);
}
