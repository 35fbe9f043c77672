import { describe, expect, it } from 'vitest';
import { firmness, isNegative, numbersIn, saysNotDiscussed } from './passage-words.ts';

describe('isNegative', () => {
  it.each(['the talks did not fail', 'nobody was told', 'they rejected the plan'])('%s', (words) => {
    expect(isNegative(words)).toBe(true);
  });
  it('takes two negations for none', () => expect(isNegative('he denied that nothing was signed')).toBe(false));
});

it.each([
  'Grain was not discussed.',
  'The canal did not come up at the table.',
  'Tankers were not a subject of the call.',
  'Prices were not on the agenda.',
])('hears that something was not discussed: %s', (sentence) => expect(saysNotDiscussed(sentence)).toBe(true));

it('does not take a mere denial for a matter that was not discussed', () => {
  expect(saysNotDiscussed('The tankers were not in the harbour.')).toBe(false);
});

it('reads numbers in figures and words', () => expect([...numbersIn('two of 1,500 ships')]).toEqual([2, 1500]));

it('tells what could be from what will be', () => {
  expect([firmness('they could sign'), firmness('they signed'), firmness('they will sign')]).toEqual([0, 1, 2]);
});
