import { expect, it } from 'vitest';
import type { Drift } from '../model/comparison.ts';
import { sliceSpan } from '../model/index.ts';
import { driftOf, type Wording } from './drift.ts';
import { account, said } from './hand-built.ts';

const wording = (words: string): Wording => {
  const attribution = said(words, 'a1', 'solheim', words);
  return { record: account('a', '2026-03-02', words, { attributions: [attribution] }), attribution };
};

const drift = (first: string, later: string): Drift => driftOf(wording(first), wording(later));

it('marks the words that a later wording leaves out and adds', () => {
  const [first, later] = ['The canal will not be opened to tankers', 'The canal will be opened to foreign tankers'];
  const { leftOut, added } = drift(first, later);
  expect(leftOut.map((span) => sliceSpan(first, span))).toEqual(['not']);
  expect(added.map((span) => sliceSpan(later, span))).toEqual(['foreign']);
});

it('warns of a “not” that was dropped, and of one that was added', () => {
  expect(drift('The canal will not be opened', 'The canal will be opened').kinds).toEqual(['negation dropped']);
  expect(drift('The canal will be opened', 'The canal will not be opened').kinds).toEqual(['negation added']);
});

it('warns of “could” that became “will”', () => {
  expect(drift('The canal could be opened', 'The canal will be opened').kinds).toEqual(['firmer']);
  expect(drift('The canal must be opened', 'The canal might be opened').kinds).toEqual(['softer']);
});

it('warns of a paraphrase that was put into quotation marks', () => {
  expect(drift('that the canal is closed', '“The canal is closed,”').kinds).toEqual(['put into quotation marks']);
});

it('warns of a quotation whose words are others, not of one that was shortened', () => {
  const first = '“The canal is closed to all tankers,”';
  expect(drift(first, '“The waterway is shut,”').kinds).toEqual(['quotation altered']);
  expect(drift(first, 'that the canal is “closed to all tankers”').kinds).toEqual([]);
});

it('warns of another number', () => {
  expect(drift('40 tankers wait', '70 tankers wait').kinds).toEqual(['other number']);
});

it('has nothing to say of the same words', () => {
  expect(drift('The canal is closed', 'the canal is closed.')).toMatchObject({ kinds: [], leftOut: [], added: [] });
});
