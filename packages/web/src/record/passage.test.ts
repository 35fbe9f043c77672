import { expect, test } from 'vitest';
import { find, recordOf, statement } from '../../../readout/src/model/hand-built.ts';
import { entryAt, piecesOf, wordsOf } from './passage.ts';

const TEXT = 'Orlik said the strait would stay open. Moravec warned of delays.';
const record = recordOf(TEXT, {
  attributions: [
    statement({ id: 'a1', content: [find(TEXT, 'the strait would stay open')] }),
    statement({ id: 'a2', content: [find(TEXT, 'delays')] }),
  ],
});

test('a passage leads to the entry that shares most of its words', () => {
  expect(entryAt(record, [find(TEXT, 'would stay open')])).toBe('a1');
  expect(entryAt(record, [find(TEXT, 'Moravec warned of delays')])).toBe('a2');
  expect(entryAt(record, [find(TEXT, 'Orlik')])).toBeNull();
});

test('words that are marked are parted from those that are not', () => {
  expect(piecesOf(TEXT, [find(TEXT, 'would stay open')], [find(TEXT, 'stay'), find(TEXT, 'open')])).toEqual([
    { words: 'would ', isMarked: false },
    { words: 'stay open', isMarked: true },
  ]);
});

test('the parts of a passage are joined by dots', () => {
  expect(wordsOf(TEXT, [find(TEXT, 'the strait'), find(TEXT, 'open')])).toBe('the strait … open');
  expect(piecesOf(TEXT, [find(TEXT, 'the strait'), find(TEXT, 'open')], [])).toHaveLength(3);
});
