import { expect, it } from 'vitest';
import { find } from '../model/hand-built.ts';
import type { Record } from '../model/index.ts';
import { account, day, talk } from './hand-built.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';

const told = (text: string, parts: Partial<Record>): Occurrence[] =>
  occurrencesOf(account('a', '2026-03-10', text, parts));
const words = (text: string, { spans }: Occurrence): string[] => spans.map(({ start, end }) => text.slice(start, end));

it('parts mentions of one entry that stand beside different days', () => {
  const text = 'Their meeting on March 9 was long. They had talks on January 4 too.';
  const event = talk(text, 'meeting', { mode: 'meeting', mentions: [find(text, 'talks')], time: 't1' });
  const times = [day(text, 'March 9', '2026-03-09'), { ...day(text, 'January 4', '2026-01-04'), id: 't2' }];
  const found = told(text, { events: [event], times });
  expect(found.map(({ window }) => window?.from)).toEqual(['2026-03-09', '2026-01-04']);
});

it('parts a call from a meeting', () => {
  const text = 'Solheim met Varga. In an earlier call they had disagreed.';
  const event = talk(text, 'met', { mode: 'meeting', mentions: [find(text, 'call')] });
  expect(told(text, { events: [event] }).map(({ isCall }) => isCall)).toEqual([false, true]);
});

it('takes a definite noun for a mention of what was told before', () => {
  const text = 'Norland and Vesk signed a treaty. The agreement opens the canal.';
  const event = talk(text, 'signed', { type: 'AGREE', mode: 'signing' });
  const [one] = told(text, { events: [event] });
  expect(one && words(text, one)).toContain('agreement');
});

it('keeps a summit apart from the meeting on its margins', () => {
  const text = 'Solheim met Varga on the margins of the Arctic summit.';
  const event = talk(text, 'met', { mode: 'meeting', mentions: [find(text, 'summit')] });
  expect(told(text, { events: [event] }).map(({ isOccasion }) => isOccasion)).toEqual([false, true]);
});
