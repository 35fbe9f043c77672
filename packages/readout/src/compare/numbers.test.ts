import { expect, it } from 'vitest';
import { account } from './hand-built.ts';
import { numbersTold } from './numbers.ts';
import { Story } from './story.ts';

const values = (text: string): number[] =>
  new Story([account('a', '2026-03-02', text)]).tellings.flatMap((telling) =>
    numbersTold(telling).map(({ value }) => value),
  );

it('reads numbers in figures and in words, with their scale', () => {
  expect(values('Norland buys forty tankers, 1,200 lorries and 1.5 billion litres.')).toEqual([40, 1200, 1.5e9]);
});

it('takes no year for a number', () => {
  expect(values('The canal was dug in 1911 by nine companies.')).toEqual([9]);
});
