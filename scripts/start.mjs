// `npm start`: the main job on a real report, and what to try next.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = ['annotate', 'examples/putin-trump-call.txt', '--published', '2025-07-04'];

process.stdout.write(`$ npx readout ${example.join(' ')} --format text\n\n`);
const { status } = spawnSync(process.execPath, ['packages/readout/bin/readout.mjs', ...example, '--format', 'text'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

process.stdout.write(`
Try next:
  npx readout ${example.join(' ')} --format html > call.html    the annotated text as one page
  npx readout ${example.join(' ')} --format json                the record, to work on with other programs
  npx readout annotate YOUR-REPORT.txt --published YYYY-MM-DD   a report of your own: text, Markdown or HTML
  npx readout --help
`);
