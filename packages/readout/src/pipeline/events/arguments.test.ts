import { expect, test } from 'vitest';
import { parsedWords } from '../testing/hand-built.ts';
import { argumentsOf } from './arguments.ts';
import { roleOf } from './roles.ts';

const told = (text: string, table: string, trigger: number) => {
  const words = parsedWords(text, table);
  return argumentsOf(words, trigger).map(({ relation, case: by, word }) => [
    by === null ? relation : `${relation} ${by}`,
    words.text(word),
  ]);
};

test('the agent of a passive is its subject', () => {
  const table = 'Kivu PROPN 3 nsubj:pass\nwas AUX 3 aux:pass\nattacked VERB 0 root\nby ADP 5 case\nMaridia PROPN 3 obl';
  expect(told('Kivu was attacked by Maridia', table, 2)).toEqual([
    ['subject by', 'Maridia'],
    ['object', 'Kivu'],
  ]);
});

test('a possessive owns the act, and "of" names whom it hits', () => {
  const table = 'Maridia PROPN 3 nmod:poss\n’s PART 1 case\ninvasion NOUN 0 root\nof ADP 5 case\nKivu PROPN 3 nmod';
  expect(told('Maridia’s invasion of Kivu', table, 2)).toEqual([
    ['oblique of', 'Kivu'],
    ['owner', 'Maridia'],
  ]);
});

test('the subject of a verb that carries an event takes part in it', () => {
  const table = 'Adler PROPN 2 nsubj\nheld VERB 0 root\ntalks NOUN 2 obj\nwith ADP 5 case\nBrandt PROPN 2 obl';
  expect(told('Adler held talks with Brandt', table, 2)).toEqual([
    ['oblique with', 'Brandt'],
    ['subject', 'Adler'],
  ]);
});

test('who hosts talks is told apart from who holds them', () => {
  const table = 'talks NOUN 0 root\nhosted VERB 1 acl\nby ADP 4 case\nDoha PROPN 2 obl';
  expect(told('talks hosted by Doha', table, 0)).toEqual([['host by', 'Doha']]);
});

test('a verb shares the subject of the verb that it hangs on', () => {
  const table = 'Oslo PROPN 2 nsubj\nagreed VERB 0 root\nto PART 4 mark\nmeet VERB 2 xcomp';
  expect(told('Oslo agreed to meet', table, 3)).toEqual([['subject', 'Oslo']]);
});

test('who is sent or asked does what the verb below says', () => {
  const table = 'Oslo PROPN 2 nsubj\nsent VERB 0 root\nbombers NOUN 2 obj\nto PART 5 mark\nstrike VERB 2 xcomp';
  expect(told('Oslo sent bombers to strike', table, 4)).toEqual([['subject', 'bombers']]);
});

test('the sides of a consultation are equal, its host mediates, its place plays no part', () => {
  const argument = { word: 0, case: null };
  expect(roleOf('CONSULT', 'call', { ...argument, relation: 'subject' })).toBe('party');
  expect(roleOf('CONSULT', 'talks', { ...argument, relation: 'host' })).toBe('mediator');
  expect(roleOf('CONSULT', 'talks', { ...argument, relation: 'oblique', case: 'in' })).toBeNull();
});

test('an act has an actor and a recipient', () => {
  const argument = { word: 0, case: null };
  expect(roleOf('SANCTION', 'tariffs', { ...argument, relation: 'owner' })).toBe('actor');
  expect(roleOf('SANCTION', 'tariffs', { ...argument, relation: 'oblique', case: 'on' })).toBe('recipient');
  expect(roleOf('MOBILIZE', 'deployment', { ...argument, relation: 'oblique', case: 'of' })).toBe('actor');
  expect(roleOf('ASSAULT', 'clash', { ...argument, relation: 'oblique', case: 'between' })).toBe('party');
});
