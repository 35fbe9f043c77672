import { expect, it } from 'vitest';
import type { Record } from '../model/index.ts';
import { assign, assignSaying, type Member } from './assign.ts';
import { candidateKeys, sayingKeys } from './candidate-keys.ts';
import { account, day, said, talk } from './hand-built.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { type Saying, sayingsOf } from './saying.ts';

const callOn = (id: string, date: string, text = 'Solheim had a call with Varga on the day about grain.'): Record =>
  account(id, date, text, { times: [day(text, 'on the day', date)], events: [talk(text, 'call', { time: 't1' })] });

const occurrence = (record: Record): Occurrence => occurrencesOf(record)[0] as Occurrence;

const groups: Member<Occurrence>[] = [
  { group: 'march', item: occurrence(callOn('a', '2026-03-02')) },
  { group: 'may', item: occurrence(callOn('b', '2026-05-20')) },
];

it('finds the event that a new account tells of', () => {
  const one = occurrence(callOn('c', '2026-03-03', 'The call of Varga and Solheim on the day was about grain.'));
  expect(assign(one, groups).group).toBe('march');
});

it('founds a group for a call on another day', () => {
  expect(assign(occurrence(callOn('c', '2026-07-07')), groups).group).toBeNull();
});

it('founds a group where there are no candidates', () => {
  expect(assign(occurrence(callOn('c', '2026-07-07')), [])).toEqual({
    group: null,
    evidence: Number.NEGATIVE_INFINITY,
  });
});

it('gives two accounts of one event a common key, and its look-alike of another month none', () => {
  const keys = (date: string): string[] => candidateKeys(occurrence(callOn('c', date)));
  const shared = (a: string[], b: string[]): string[] => a.filter((key) => b.includes(key));
  expect(shared(keys('2026-03-02'), keys('2026-03-03'))).not.toEqual([]);
  expect(shared(keys('2026-03-02'), keys('2026-05-20'))).toEqual([]);
});

it('finds the statement that a paraphrase belongs to', () => {
  const saying = (id: string, words: string): Saying =>
    sayingsOf(account(id, '2026-03-02', words, { attributions: [said(words, 'a1', 'solheim', words)] }))[0] as Saying;
  const first = saying('a', 'The canal would stay closed to tankers.');
  const second = saying('b', 'The canal will remain closed for tankers.');
  expect(sayingKeys(first)).toEqual(sayingKeys(second));
  expect(assignSaying(second, [{ group: 's', item: first }]).group).toBe('s');
});

it('keeps what an archive stores as JSON', () => {
  const [{ item } = { item: null }] = groups;
  expect(JSON.parse(JSON.stringify(item))).toEqual(item);
});
