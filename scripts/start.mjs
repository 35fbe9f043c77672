// `npm start`: the main job on a real report, the examples in an archive, and what to try next.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = ['annotate', 'examples/putin-trump-call.txt', '--published', '2025-07-04'];
const STORE = '.cache/examples.db';
const EXAMPLES = [
  'aide-call.txt',
  'briefing-transcript.txt',
  'ceasefire-wire.txt',
  'chain-of-outlets.txt',
  'harbour-talks.md',
  'ministry-readout.txt',
  'putin-trump-call.txt',
].map((name) => `examples/${name}`);

/** Runs the command, showing what it writes to the given streams; ends with its status where it fails. */
function readout(args, stdio) {
  const { status } = spawnSync(process.execPath, ['packages/readout/bin/readout.mjs', ...args], { cwd: root, stdio });
  if (status !== 0) process.exit(status ?? 1);
}

process.stdout.write(`$ npx readout ${example.join(' ')} --format text\n\n`);
readout([...example, '--format', 'text'], 'inherit');

// Examples that are in the archive already are passed over, and the model is not even loaded.
mkdirSync(`${root}.cache`, { recursive: true });
readout(['add', ...EXAMPLES, '--store', STORE], ['ignore', 'ignore', 'inherit']);

process.stdout.write(`
Try next:
  npx readout ${example.join(' ')} --format html > call.html    the annotated text as one page
  npx readout ${example.join(' ')} --format json                the record, to work on with other programs
  npx readout annotate YOUR-REPORT.txt --published YYYY-MM-DD   a report of your own: text, Markdown or HTML
  npx readout --help

The reading room, with the examples in it:
  npx readout serve --store ${STORE}    then open http://127.0.0.1:8484/
`);
