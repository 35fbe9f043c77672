import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { annotateCommand } from './annotate.ts';
import { archiveCommands } from './archive/commands.ts';
import { compareCommand } from './compare.ts';
import { exitCodeFor, MISUSE, reasonFor, report } from './errors.ts';
import { evalCommand } from './eval.ts';

// The command `readout`. Exit codes: 0 all went well; 1 some input could not be worked on; 2 it was not used as it is meant.
const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const program = new Command('readout').description(description).version(version);
program.addCommand(annotateCommand());
for (const command of archiveCommands()) program.addCommand(command);
program.addCommand(compareCommand());
program.addCommand(evalCommand());
for (const command of [program, ...program.commands.flatMap((command) => [command, ...command.commands])]) {
  // The problem is printed below, as every other is.
  command.exitOverride().configureOutput({ outputError: () => {} });
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Called without a command, commander has printed the help.
    if (error.code === 'commander.help') process.exitCode = MISUSE;
    else if (error.exitCode !== 0) report(null, error.message.replace(/^error: /, ''), MISUSE);
  } else {
    report(null, reasonFor(error), exitCodeFor(error));
  }
}
// Somebody may still be writing into it, and nobody reads on.
process.stdin.destroy();
