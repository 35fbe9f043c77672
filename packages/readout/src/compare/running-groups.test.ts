import { expect, it } from 'vitest';
import { assign } from './assign.ts';
import { candidateKeys } from './candidate-keys.ts';
import { account, day, talk } from './hand-built.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { RunningGroups } from './running-groups.ts';

it('puts accounts of one call together and calls of other months apart, one after another', () => {
  const groups = new RunningGroups<Occurrence>(candidateKeys, assign);
  const text = 'Solheim had a call with Varga on the day about grain.';
  const call = (id: string, date: string): string | undefined =>
    occurrencesOf(
      account(id, date, text, { times: [day(text, 'on the day', date)], events: [talk(text, 'call', { time: 't1' })] }),
    ).map((one) => groups.add(one))[0];
  expect(call('a', '2026-03-02')).toBe(call('b', '2026-03-02'));
  expect(call('c', '2026-05-20')).not.toBe(call('d', '2026-07-20'));
  expect(groups.groups().map(({ length }) => length)).toEqual([2, 1, 1]);
});
