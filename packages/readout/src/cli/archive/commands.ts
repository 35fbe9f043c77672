import type { Command } from 'commander';
import { addCommand } from './add.ts';
import { agreementsCommand } from './agreements.ts';
import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { correctCommand } from './correct.ts';
import { disputesCommand, phrasesCommand } from './disputes.ts';
import { entityCommand } from './entity.ts';
import { exportCommand } from './export.ts';
import { feedsCommand } from './feeds.ts';
import { jobsCommand } from './jobs.ts';
import { listCommand } from './list.ts';
import { mcpCommand } from './mcp.ts';
import { positionsCommand } from './positions.ts';
import { removeCommand } from './remove.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { similarCommand } from './similar.ts';
import { storiesCommand, storyCommand } from './stories.ts';
import { tokenCommand } from './token.ts';
import { watchCommand } from './watch.ts';
import { watchesCommand } from './watches.ts';

/** The commands that have an archive, in the order in which they are listed. */
export function archiveCommands(): Command[] {
  return [
    addCommand(),
    feedsCommand(),
    watchCommand(),
    jobsCommand(),
    listCommand(),
    showCommand(),
    searchCommand(),
    entityCommand(),
    correctCommand(),
    exportCommand(),
    similarCommand(),
    storiesCommand(),
    storyCommand(),
    agreementsCommand(),
    positionsCommand(),
    disputesCommand(),
    phrasesCommand(),
    watchesCommand(),
    removeCommand(),
    checkCommand(),
    backupCommand(),
    restoreCommand(),
    serveCommand(),
    mcpCommand(),
    tokenCommand(),
    auditCommand(),
  ];
}
