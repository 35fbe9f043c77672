import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../model/index.ts';
import { parseGold, readGold } from './gold.ts';

const attribution = {
  id: 'a1',
  source: 'Kenya',
  sourceEntity: 'Kenya',
  cue: 'said',
  addressee: null,
  content: ['it would host the talks'],
  form: 'indirect',
  act: 'promise',
  polarity: 'positive',
  certainty: 'plain',
  via: null,
};
const written = { id: 'talks', text: 'Kenya said it would host the talks.', attributions: [attribution] };

test('quotations become spans, missing lists empty ones', () => {
  const gold = parseGold(written);
  expect(gold.attributions[0]).toMatchObject({
    source: [{ start: 0, end: 5 }],
    cue: [{ start: 6, end: 10 }],
    content: [{ start: 11, end: 34 }],
    addressee: [],
  });
  expect(gold.events).toEqual([]);
});

test('offsets may stand for a quotation', () => {
  const gold = parseGold({ ...written, attributions: [{ ...attribution, cue: { start: 6, end: 10 } }] });
  expect(gold.attributions[0]?.cue).toEqual([{ start: 6, end: 10 }]);
});

test('every bad quotation is told with its place', () => {
  const { issues } = readGold({ ...written, attributions: [{ ...attribution, source: 'Uganda', cue: 'stated' }] });
  expect(issues).toMatchObject([
    { code: 'quotation-missing', path: ['attributions', 0, 'source'] },
    { code: 'quotation-missing', path: ['attributions', 0, 'cue'] },
  ]);
});

test('values outside the format are refused', () => {
  const { issues } = readGold({ ...written, attributions: [{ ...attribution, act: 'mutter' }] });
  expect(issues).toMatchObject([{ code: 'format', path: ['attributions', 0, 'act'] }]);
});

test('what an entry names must exist', () => {
  const topics = [{ event: 'v1', text: 'the talks', discussed: true, via: 'a7' }];
  expect(readGold({ ...written, topics }).issues).toMatchObject([
    { code: 'reference-missing', path: ['topics', 0, 'via'] },
    { code: 'reference-missing', path: ['topics', 0, 'event'] },
  ]);
});

test('parseGold throws what readGold returns', () => {
  expect(() => parseGold({ ...written, text: '' })).toThrow(InvalidInput);
});

describe('the gold documents of the repository', () => {
  const root = new URL('../../gold/', import.meta.url);
  // `stories` has documents of another format, which the comparison is measured with.
  const files = ['dev', 'train'].flatMap((part) =>
    readdirSync(new URL(`${part}/`, root), { encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${part}/${file}`),
  );

  test('are there', () => {
    expect(files.filter((file) => file.startsWith('dev'))).toHaveLength(15);
  });

  test.each(files)('%s is sound', (file) => {
    expect(readGold(JSON.parse(readFileSync(new URL(file, root), 'utf8'))).issues).toEqual([]);
  });
});
