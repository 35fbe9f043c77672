import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ingest } from '../packages/readout/src/ingest/ingest.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');

test('every npm script that the docs name exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [readme, read('CONTRIBUTING.md'), read('ARCHITECTURE.md')]
    .join('\n')
    .matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g);
  const names = new Set([...named].map((match) => match[1] ?? ''));
  expect(names.size).toBeGreaterThan(3);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...names]));
});

test('.ci/run runs what README names', () => {
  const commands = [...read('.ci/run').matchAll(/^npm .*?(?= \|\|)/gm)].map(([command]) => command);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(readme).toContain(command);
});

test('the offsets of README’s record are those of the example', () => {
  const block = readme.match(/```json\n(.*?)```/s)?.[1] ?? '';
  const [attribution] = JSON.parse(block).attributions;
  const { text } = ingest(readFileSync(new URL('examples/harbour-talks.md', root)), {
    name: 'harbour-talks.md',
  });
  const quoted = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));
  expect(quoted(attribution.content)).toEqual(['“The meeting was frank and it was useful,”']);
  expect(quoted(attribution.cue)).toEqual(['said']);
  expect(quoted(attribution.source.spans)).toEqual(['Norwegian mediator Ingrid Solheim']);
});
