import { expect, test } from 'vitest';
import { EventLexicon } from '../../vocabulary/event-lexicon.ts';
import { parsedWords } from '../testing/hand-built.ts';
import { sensesAt } from './lexicon-senses.ts';

const lexicon = EventLexicon.load();
const types = (text: string, table: string, word: number) =>
  sensesAt(lexicon, parsedWords(text, table), word).map(({ sense }) => `${sense.type} ${sense.mode}`);

test('the longest phrase comes first', () => {
  const table = 'The DET 3 det\nphone NOUN 3 compound\ncall NOUN 0 root';
  expect(types('The phone call', table, 2)[0]).toBe('CONSULT call');
});

test('a particle may stand after the object', () => {
  const table = 'Oslo PROPN 2 nsubj\npulled VERB 0 root\nits PRON 4 nmod:poss\ntroops NOUN 2 obj\nback ADV 2 advmod';
  expect(types('Oslo pulled its troops back', table, 1)).toContain('RETREAT withdrawal');
});

test('a verb with an object means more than the verb', () => {
  const table = 'They PRON 2 nsubj\nlifted VERB 0 root\nthe DET 4 det\nsanctions NOUN 2 obj';
  expect(types('They lifted the sanctions', table, 1)[0]).toBe('CONCEDE sanctions relief');
});

test('without that object it is a hint at most', () => {
  const table = 'They PRON 2 nsubj\nlifted VERB 0 root\nthe DET 4 det\nlid NOUN 2 obj';
  const found = sensesAt(lexicon, parsedWords('They lifted the lid', table), 1);
  expect(found.every(({ sense }) => !sense.clear)).toBe(true);
});

test('a verb is not found in a noun', () => {
  const table = 'The DET 2 det\nsign NOUN 0 root';
  expect(types('The sign', table, 1)).toEqual([]);
});
