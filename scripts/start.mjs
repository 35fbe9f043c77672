// `npm start`: the main job on a real report, the examples in an archive, and what to try next.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = ['annotate', 'examples/putin-trump-call.txt', '--published', '2025-07-04'];
const STORE = '.cache/examples.db';
/** What is told of each plain text beside it. */
const EXAMPLES = {
  'putin-trump-call.txt': { title: 'Putin tells Trump Moscow will not abandon its goals', published: '2025-07-04' },
  'aide-call.txt': { title: 'Chile assures Argentina on the Andean tunnel', published: '2026-10-07' },
  'ministry-readout.txt': {
    title: 'Helmi Rautanen meets Bagus Santoso in Helsinki',
    outlet: 'Ministry of Foreign Affairs of Finland',
    published: '2026-10-14',
  },
  'ceasefire-wire.txt': { title: 'Sudan’s army and rebels trade blame over truce', published: '2026-03-03' },
  'briefing-transcript.txt': {
    title: 'Daily press briefing',
    outlet: 'Ministry of Foreign Affairs of Vietnam',
    published: '2026-05-21',
  },
  'chain-of-outlets.txt': { title: 'Georgia weighs an Armenian request on the Debed railway', published: '2026-06-26' },
};

/** Runs the command; ends with its status where it fails. */
function readout(args, options) {
  const { status } = spawnSync(process.execPath, ['packages/readout/bin/readout.mjs', ...args], {
    cwd: root,
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

process.stdout.write(`$ npx readout ${example.join(' ')} --format text\n\n`);
readout([...example, '--format', 'text'], { stdio: 'inherit' });

// Examples that are in the archive already are passed over, and the model is not even loaded.
mkdirSync(`${root}.cache`, { recursive: true });
const lines = Object.entries(EXAMPLES).map(([file, told]) => {
  const text = readFileSync(`${root}examples/${file}`, 'utf8');
  return JSON.stringify({ id: file.replace(/\.\w+$/, ''), text, ...told });
});
readout(['add', '--input', 'jsonl', '-', '--store', STORE], {
  input: lines.join('\n'),
  stdio: ['pipe', 'ignore', 'inherit'],
});
readout(['add', 'examples/harbour-talks.md', '--published', '2026-05-12', '--store', STORE], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

process.stdout.write(`
Try next:
  npx readout ${example.join(' ')} --format html > call.html    the annotated text as one page
  npx readout ${example.join(' ')} --format json                the record, to work on with other programs
  npx readout annotate YOUR-REPORT.txt --published YYYY-MM-DD   a report of your own: text, Markdown or HTML
  npx readout --help

The reading room, with the examples in it:
  npx readout serve --store ${STORE}    then open http://127.0.0.1:8484/
`);
