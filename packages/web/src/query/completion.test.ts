import { describe, expect, test } from 'vitest';
import { asksForNames, completed, proposals, type QueryField, typedAt } from './completion.ts';

const FIELDS: readonly QueryField[] = [
  { name: 'speaker', help: 'who says it', takes: 'name', values: [] },
  { name: 'act', help: 'what is done by saying it', takes: 'value', values: ['deny', 'demand', 'warn'] },
  { name: 'issue', help: 'what a position is on', takes: 'value', values: ['prisoner exchange', 'grain exports'] },
];
const KALNA = { id: '1', kind: 'person', name: 'Ilze Kalna', ref: null, documents: 3 };

/** What is proposed where the caret stands at `|`. */
function proposedAt(query: string, names = [KALNA]): string[] {
  const typed = typedAt(query.replace('|', ''), query.indexOf('|'));
  return typed === null ? [] : proposals(typed, FIELDS, names).map(({ insert }) => insert);
}

test('fields are proposed by how they begin', () => {
  expect(proposedAt('truce sp|', [])).toEqual(['speaker:']);
  expect(proposedAt('truce |', [])).toEqual(['speaker:', 'act:', 'issue:']);
});

test('values of a field are proposed by any of their words', () => {
  expect(proposedAt('act:de|')).toEqual(['deny', 'demand']);
  expect(proposedAt('issue:exch|')).toEqual(['"prisoner exchange"']);
  expect(proposedAt('act:warn,d|')).toEqual(['deny', 'demand']);
});

test('a word alone is completed with the field that it may be a value of', () => {
  expect(proposedAt('deny|')).toEqual(['act:deny', 'speaker:"Ilze Kalna"']);
});

describe('names', () => {
  test('are proposed where a field takes them, also in quotation marks', () => {
    expect(proposedAt('speaker:kal|')).toEqual(['"Ilze Kalna"']);
    expect(proposedAt('speaker:"ilze k|')).toEqual(['"Ilze Kalna"']);
  });
  test('are asked for from the second letter on', () => {
    expect(asksForNames({ field: 'speaker', text: 'k', start: 8, end: 9 }, FIELDS)).toBe(false);
    expect(asksForNames({ field: 'speaker', text: 'ka', start: 8, end: 10 }, FIELDS)).toBe(true);
    expect(asksForNames({ field: 'act', text: 'de', start: 4, end: 6 }, FIELDS)).toBe(false);
  });
});

test('nothing is proposed inside a quotation', () => {
  expect(typedAt('“root cau', 9)).toBeNull();
  expect(typedAt('speaker:"Ilze Kalna"', 20)).toBeNull();
});

test('a proposal stands in place of what was typed', () => {
  const query = 'speaker:kalinina truce';
  const typed = typedAt(query, 11);
  expect(typed && completed(query, typed, { insert: '"Ilze Kalna"', label: '', help: '' })).toEqual({
    query: 'speaker:"Ilze Kalna" truce',
    caret: 20,
  });
  const word = typedAt('sp', 2);
  expect(word && completed('sp', word, { insert: 'speaker:', label: '', help: '' }).caret).toBe(8);
});
