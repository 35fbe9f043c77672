import { describe, expect, test } from 'vitest';
import { hasTerm, termOf, toggledTerm, withoutTerm, withTerm } from './terms.ts';

describe('a condition is written', () => {
  test.each([
    ['deny', 'act:deny'],
    ['Sergei Lavrov', 'act:"Sergei Lavrov"'],
    ['one,two', 'act:"one,two"'],
    ['the "quarter"', 'act:“the "quarter"”'],
  ])('%s', (value, written) => expect(termOf('act', value)).toBe(written));
});

test('it is found whatever its letters and quotation marks', () => {
  expect(hasTerm('truce Speaker:“sergei lavrov”', 'speaker', 'Sergei Lavrov')).toBe(true);
  expect(hasTerm('truce -act:deny', 'act', 'deny')).toBe(false);
});

test('it is added once', () => {
  expect(withTerm('truce ', 'act', 'deny')).toBe('truce act:deny');
  expect(withTerm('act:deny truce', 'act', 'deny')).toBe('act:deny truce');
});

describe('it is taken away', () => {
  test.each([
    ['truce act:deny now', 'truce now'],
    ['act:deny,"reject"', 'act:"reject"'],
    ['act:deny act:deny,reject', 'act:reject'],
    ['act:reject', 'act:reject'],
  ])('of %s', (query, rest) => expect(withoutTerm(query, 'act', 'deny')).toBe(rest));
});

test('twice is as never', () => {
  const once = toggledTerm('truce', 'speaker', 'Ilze Kalna');
  expect(once).toBe('truce speaker:"Ilze Kalna"');
  expect(toggledTerm(once, 'speaker', 'Ilze Kalna')).toBe('truce');
});
