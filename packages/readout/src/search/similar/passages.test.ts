import { expect, test } from 'vitest';
import { find, recordOf, statement } from '../../model/hand-built.ts';
import type { Position } from '../../model/index.ts';
import { passagesOf } from './passages.ts';

const TEXT =
  'Kalna said the ferry will sail on Monday. “The toll,” she added, “must fall before spring.” Snow fell on the harbour all night. No.';
const sentence = (words: string) => find(TEXT, words);
const SENTENCES = [
  sentence('Kalna said the ferry will sail on Monday.'),
  sentence('“The toll,” she added, “must fall before spring.”'),
  sentence('Snow fell on the harbour all night.'),
  sentence('No.'),
];
const sails = statement({ id: 'a1', content: [find(TEXT, 'the ferry will sail on Monday')] });
const toll = statement({ id: 'a2', content: [find(TEXT, '“The toll,”'), find(TEXT, '“must fall before spring.”')] });
const position = (id: string, words: string): Position => ({
  id,
  holder: 'e1',
  stance: 'demand',
  issue: 'tolls',
  spans: [find(TEXT, words)],
  change: null,
  via: null,
  confidence: 1,
});

test('contents without what breaks them, and sentences that are not told in them', () => {
  const passages = passagesOf(recordOf(TEXT, { attributions: [sails, toll] }), SENTENCES);
  expect(passages.map(({ entries, words }) => [entries, words])).toEqual([
    [['a1'], 'the ferry will sail on Monday'],
    [['a2'], '“The toll,” “must fall before spring.”'],
    [[], 'Snow fell on the harbour all night.'],
  ]);
});

test('positions belong to the content or sentence that they stand in', () => {
  const positions = [position('p1', 'must fall'), position('p2', 'ferry will sail'), position('p3', 'Snow fell on')];
  const passages = passagesOf(recordOf(TEXT, { attributions: [sails, toll], positions }), SENTENCES);
  expect(passages.map(({ entries }) => entries)).toEqual([['a1', 'p2'], ['a2', 'p1'], ['p3']]);
});

test('a position that stands in neither is a passage of its own, and two contents that are nearly the same are one', () => {
  const again = statement({ id: 'a3', content: [find(TEXT, 'ferry will sail on Monday')] });
  const record = recordOf(TEXT, { attributions: [sails, again], positions: [position('p1', 'must fall')] });
  expect(passagesOf(record, []).map(({ entries, words }) => [entries, words])).toEqual([
    [['a1', 'a3'], 'the ferry will sail on Monday'],
    [['p1'], 'must fall'],
  ]);
});

test('many entries are read in linear time', () => {
  const content = (start: number) => statement({ id: `a${start}`, content: [{ start, end: start + 20 }] });
  const attributions = Array.from({ length: 40_000 }, (_, i) => content(i * 25));
  const sentences = Array.from({ length: 40_000 }, (_, i) => ({ start: i * 25, end: i * 25 + 24 }));
  const started = process.cpuUsage();
  expect(passagesOf(recordOf('x'.repeat(1_000_000), { attributions }), sentences)).toHaveLength(40_000);
  // Processor time, which other work on the machine does not lengthen; microseconds.
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});
