import { expect, test } from 'vitest';
import { broken, movedBorder, snapped, trimmed, united, withBorder, without } from './span-edit.ts';

const TEXT = 'He said “we will keep it open,” and left 🎉 early.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => TEXT.slice(start, end));

test('a border moves word by word; quotation marks are steps of their own', () => {
  const { start, end } = span('we will');
  expect(movedBorder(TEXT, end, 'end', 1, 'word')).toBe(span('we will keep').end);
  expect(movedBorder(TEXT, end, 'end', -1, 'word')).toBe(span('we').end);
  expect(movedBorder(TEXT, start, 'start', -1, 'word')).toBe(start - 1);
  expect(movedBorder(TEXT, 0, 'start', -1, 'word')).toBe(0);
});

test('a border does not part a character of two code units', () => {
  const { start } = span('🎉');
  expect(movedBorder(TEXT, start, 'end', 1, 'character')).toBe(start + 2);
  expect(movedBorder(TEXT, start + 2, 'end', -1, 'character')).toBe(start);
});

test('a place within a word is the nearest border of a word', () => {
  expect(snapped(TEXT, span('keep').start + 1, 'start')).toBe(span('keep').start);
  expect(snapped(TEXT, span('keep').end - 1, 'end')).toBe(span('keep').end);
  expect(snapped(TEXT, span('keep').end, 'end')).toBe(span('keep').end);
});

test('a border stops before its neighbours and never leaves a span empty', () => {
  const spans = [span('we will'), span('open')];
  expect(words(withBorder(spans, 0, 'end', 1000))).toEqual(['we will keep it ', 'open']);
  expect(words(withBorder(spans, 1, 'end', 0))).toEqual(['we will', 'o']);
});

test('a span is broken at a word in its midst', () => {
  expect(words(broken(TEXT, [span('we will keep it open')], 0))).toEqual(['we will', 'it open']);
});

test('what is taken in joins what it touches', () => {
  expect(words(united([span('we'), span('open')], span('we will')))).toEqual(['we will', 'open']);
  expect(words(united([span('open')], span('we')))).toEqual(['we', 'open']);
});

test('what is cut out leaves the rest, but never nothing', () => {
  expect(words(without(TEXT, [span('we will keep it')], span(' keep')))).toEqual(['we will', 'it']);
  expect(words(without(TEXT, [span('open')], span('open')))).toEqual(['open']);
});

test('white space at the ends does not belong to a span', () => {
  expect(words([trimmed(TEXT, span(' keep it '))])).toEqual(['keep it']);
});
