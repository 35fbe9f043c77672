import { expect, it } from 'vitest';
import type { Account, Bond, Unit } from '../../store/threads.ts';
import { joinUnits, type Measure } from './linkage.ts';

const account = (at: number): Account => ({ document: `d${at}`, entry: 'v1', part: 0, traits: { at } });
const at = ({ traits }: Account): number => (traits as { at: number }).at;
const fresh = (place: number): Unit => ({ thread: null, accounts: [account(place)] });
const thread = (id: string, ...places: number[]): Unit => ({ thread: id, accounts: places.map(account) });
const measure: Measure = { threshold: -2, score: (a, b) => -Math.abs(at(a) - at(b)) };
const nobody: Bond = () => null;
const between = (x: number, y: number, said: 'together' | 'apart'): Bond => {
  return (a, b) => ([at(a), at(b)].sort().join() === [x, y].sort().join() ? said : null);
};

it('joins a new account to the thread that is nearest on average', () => {
  expect(joinUnits([thread('1', 0, 1), thread('2', 3, 10), fresh(2)], nobody, measure)).toEqual([[0, 2], [1]]);
});

it('makes two threads one where a new account belongs with both, and not without one', () => {
  const threads = [thread('1', 0), thread('2', 2)];
  expect(joinUnits(threads, nobody, measure)).toEqual([[0], [1]]);
  expect(joinUnits([...threads, fresh(1)], nobody, measure)).toEqual([[0, 2, 1]]);
});

it('does what a person said, near or far', () => {
  const units = [thread('1', 0), fresh(1), fresh(50)];
  expect(joinUnits(units, between(0, 1, 'apart'), measure)).toEqual([[0], [1], [2]]);
  expect(joinUnits(units, between(0, 50, 'together'), measure)).toEqual([[0, 2], [1]]);
});
