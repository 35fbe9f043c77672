import { expect, test } from 'vitest';
import { find, statement } from '../../model/hand-built.ts';
import type { Attribution, Definition, Entity, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractDefinitions } from './definitions.ts';

interface Case {
  readonly text: string;
  /** Words as in CoNLL-U, parted by bars, sentences by two bars. */
  readonly parse: string;
  readonly parts?: Partial<Reading>;
  readonly entities?: readonly Entity[];
  readonly attributions?: readonly Attribution[];
}

function definitionsOf({ text, parse, parts = {}, entities = [], attributions = [] }: Case): Definition[] {
  const words = parsedWords(text, parse.replaceAll(' || ', '\n\n').replaceAll(' | ', '\n'));
  const sentences: Span[] = [];
  for (const match of text.matchAll(/[^.]+\./g))
    sentences.push({ start: match.index, end: match.index + match[0].length });
  return extractDefinitions(contextOf(text, readingOf(words, { sentences, ...parts }), entities, attributions));
}

const shown = (text: string, definitions: readonly Definition[]) =>
  definitions.map(({ term, meaning }) =>
    [term, meaning].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')),
  );

test('the phrase X refers to Y', () => {
  const text = 'The phrase “soft border” refers to a line without posts.';
  const parse =
    'The DET 2 det | phrase NOUN 7 nsubj | “ PUNCT 5 punct | soft ADJ 5 amod | border NOUN 2 appos | ” PUNCT 5 punct | refers VERB 0 root | to ADP 10 case | a DET 10 det | line NOUN 7 obl | without ADP 12 case | posts NOUN 10 nmod | . PUNCT 7 punct';
  expect(shown(text, definitionsOf({ text, parse }))).toEqual([['“soft border”', 'a line without posts']]);
});

const BY_THEY = 'By “soft border” Norland means a line without posts.';
const BY_THEY_PARSE =
  'By ADP 4 case | “ PUNCT 4 punct | soft ADJ 4 amod | border NOUN 7 obl | ” PUNCT 4 punct | Norland PROPN 7 nsubj | means VERB 0 root | a DET 9 det | line NOUN 7 obj | without ADP 11 case | posts NOUN 9 nmod | . PUNCT 7 punct';

test('by X they mean Y: the usage is theirs', () => {
  const entities = [entityIn(BY_THEY, { id: 'e1', kind: 'country', name: 'Norland' }, ['Norland'])];
  const definitions = definitionsOf({ text: BY_THEY, parse: BY_THEY_PARSE, entities });
  expect(shown(BY_THEY, definitions)).toEqual([['“soft border”', 'a line without posts']]);
  expect(definitions[0]?.according).toBe('e1');
});

test('by that they mean Y: the phrase stands in the sentence before', () => {
  const text = 'They want a “soft border”. By that Norland means no posts.';
  const parse =
    'They PRON 2 nsubj | want VERB 0 root | a DET 6 det | “ PUNCT 6 punct | soft ADJ 6 amod | border NOUN 2 obj | ” PUNCT 6 punct | . PUNCT 2 punct || By ADP 2 case | that PRON 4 obl | Norland PROPN 4 nsubj | means VERB 0 root | no DET 6 det | posts NOUN 4 obj | . PUNCT 4 punct';
  expect(shown(text, definitionsOf({ text, parse }))).toEqual([['“soft border”', 'no posts']]);
});

test('X, a term that somebody uses for Y', () => {
  const text = 'He praised the “soft border”, a term Norland uses for open gates.';
  const parse =
    'He PRON 2 nsubj | praised VERB 0 root | the DET 6 det | “ PUNCT 6 punct | soft ADJ 6 amod | border NOUN 2 obj | ” PUNCT 6 punct | , PUNCT 10 punct | a DET 10 det | term NOUN 6 appos | Norland PROPN 12 nsubj | uses VERB 10 acl:relcl | for ADP 15 case | open ADJ 15 amod | gates NOUN 12 obl | . PUNCT 2 punct';
  const entities = [entityIn(text, { id: 'e1', kind: 'country', name: 'Norland' }, ['Norland'])];
  const definitions = definitionsOf({ text, parse, entities });
  expect(shown(text, definitions)).toEqual([['“soft border”', 'open gates']]);
  expect(definitions[0]?.according).toBe('e1');
});

test('in somebody’s parlance, X is Y', () => {
  const text = 'In Norland’s parlance, “order” is silence.';
  const parse =
    'In ADP 4 case | Norland PROPN 4 nmod:poss | ’s PART 2 case | parlance NOUN 10 obl | , PUNCT 10 punct | “ PUNCT 7 punct | order NOUN 10 nsubj | ” PUNCT 7 punct | is AUX 10 cop | silence NOUN 0 root | . PUNCT 10 punct';
  const entities = [entityIn(text, { id: 'e1', kind: 'country', name: 'Norland' }, ['Norland'])];
  const definitions = definitionsOf({ text, parse, entities });
  expect(shown(text, definitions)).toEqual([['“order”', 'silence']]);
  expect(definitions[0]?.according).toBe('e1');
});

test('X – meaning Y', () => {
  const text = 'They spoke of “order” – meaning an end to strikes.';
  const parse =
    'They PRON 2 nsubj | spoke VERB 0 root | of ADP 5 case | “ PUNCT 5 punct | order NOUN 2 obl | ” PUNCT 5 punct | – PUNCT 8 punct | meaning VERB 2 advcl | an DET 10 det | end NOUN 8 obj | to ADP 12 case | strikes NOUN 10 nmod | . PUNCT 2 punct';
  expect(shown(text, definitionsOf({ text, parse }))).toEqual([['“order”', 'an end to strikes']]);
});

test('a so-called X whose meaning only the model sees', () => {
  const text = 'The so-called “swap”, a trade of prisoners, failed.';
  const parse =
    'The DET 4 det | so-called ADJ 4 amod | “ PUNCT 4 punct | swap NOUN 11 nsubj | ” PUNCT 4 punct | , PUNCT 8 punct | a DET 8 det | trade NOUN 4 appos | of ADP 10 case | prisoners NOUN 8 nmod | failed VERB 0 root | . PUNCT 11 punct'.replace(
      'prisoners NOUN 8 nmod | failed',
      'prisoners NOUN 8 nmod | , PUNCT 8 punct | failed',
    );
  const parts = { meanings: [found(find(text, 'a trade of prisoners'))] };
  expect(
    shown(
      text,
      definitionsOf({ text, parse: parse.replace('11 nsubj', '12 nsubj').replace('. PUNCT 11', '. PUNCT 12'), parts }),
    ),
  ).toEqual([['“swap”', 'a trade of prisoners']]);
});

test('a phrase that is only pointed at is told with the one that it points at', () => {
  const text = 'Norland wants a “soft border”. The term means open gates.';
  const parse =
    'Norland PROPN 2 nsubj | wants VERB 0 root | a DET 6 det | “ PUNCT 6 punct | soft ADJ 6 amod | border NOUN 2 obj | ” PUNCT 6 punct | . PUNCT 2 punct || The DET 2 det | term NOUN 3 nsubj | means VERB 0 root | open ADJ 5 amod | gates NOUN 3 obj | . PUNCT 3 punct';
  expect(shown(text, definitionsOf({ text, parse }))).toEqual([['“soft border” … term', 'open gates']]);
});

test('a meaning that is somebody’s view belongs to them', () => {
  const text = 'The term “spring” refers to Norland’s argument that it was attacked.';
  const parse =
    'The DET 2 det | term NOUN 6 nsubj | “ PUNCT 4 punct | spring NOUN 2 appos | ” PUNCT 4 punct | refers VERB 0 root | to ADP 10 case | Norland PROPN 10 nmod:poss | ’s PART 8 case | argument NOUN 6 obl | that SCONJ 14 mark | it PRON 14 nsubj:pass | was AUX 14 aux:pass | attacked VERB 10 acl | . PUNCT 6 punct';
  const entities = [entityIn(text, { id: 'e1', kind: 'country', name: 'Norland' }, ['Norland'])];
  expect(definitionsOf({ text, parse, entities })[0]?.according).toBe('e1');
});

test('a definition that is said belongs to the one who says it', () => {
  const text = '“Order” means silence, Kern said.';
  const parse =
    '“ PUNCT 2 punct | Order NOUN 4 nsubj | ” PUNCT 2 punct | means VERB 8 ccomp | silence NOUN 4 obj | , PUNCT 8 punct | Kern PROPN 8 nsubj | said VERB 0 root | . PUNCT 8 punct';
  const entities = [entityIn(text, { id: 'e1', kind: 'person', name: 'Kern' }, ['Kern'])];
  const a1 = statement({
    id: 'a1',
    cue: [find(text, 'said')],
    content: [find(text, '“Order” means silence')],
    source: { spans: [find(text, 'Kern')], entity: 'e1' },
  });
  const parts = { terms: [found(find(text, '“Order”'))], meanings: [found(find(text, 'silence'))] };
  expect(definitionsOf({ text, parse, parts, entities, attributions: [a1] })).toMatchObject([
    { according: 'e1', via: 'a1' },
  ]);
});

test('an abbreviation defines nothing', () => {
  const text = 'The “Border Commission” (BC) met.';
  const parse =
    'The DET 4 det | “ PUNCT 4 punct | Border PROPN 4 compound | Commission PROPN 9 nsubj | ” PUNCT 4 punct | ( PUNCT 7 punct | BC PROPN 4 appos | ) PUNCT 7 punct | met VERB 0 root | . PUNCT 9 punct';
  const parts = { terms: [found(find(text, '“Border Commission”'))], meanings: [found(find(text, 'BC'))] };
  expect(definitionsOf({ text, parse, parts })).toEqual([]);
});

test.each([
  [
    'an apposition',
    'Kern, the envoy, left.',
    'Kern PROPN 6 nsubj | , PUNCT 4 punct | the DET 4 det | envoy NOUN 1 appos | , PUNCT 4 punct | left VERB 0 root | . PUNCT 6 punct',
  ],
  [
    '“this means”',
    'This means more talks.',
    'This PRON 2 nsubj | means VERB 0 root | more ADJ 4 amod | talks NOUN 2 obj | . PUNCT 2 punct',
  ],
  [
    'a quotation that is no phrase',
    '“Order” was restored.',
    '“ PUNCT 2 punct | Order NOUN 5 nsubj:pass | ” PUNCT 2 punct | was AUX 5 aux:pass | restored VERB 0 root | . PUNCT 5 punct',
  ],
])('%s defines nothing', (_, text, parse) => {
  expect(definitionsOf({ text, parse })).toEqual([]);
});
