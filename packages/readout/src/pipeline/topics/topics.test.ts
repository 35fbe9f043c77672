import { expect, test } from 'vitest';
import { find } from '../../model/hand-built.ts';
import type { Event, Span, Topic } from '../../model/index.ts';
import type { SpanReading } from '../reading.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractTopics } from './topics.ts';

const consultation = (span: Span): Event => ({
  id: 'v1',
  type: 'CONSULT',
  mode: 'talks',
  trigger: [span],
  mentions: [],
  status: 'occurred',
  participants: [{ entity: 'e1', role: 'party' }],
  time: null,
  duration: null,
  place: null,
  via: null,
  confidence: 0.9,
});

/** The topics of a text whose first words are `The talks`, in a sentence of their own where a full stop follows them. */
function topicsOf(text: string, table: string, topics: readonly SpanReading[] = []): Topic[] {
  const entities = [
    entityIn(text, { id: 'e1', kind: 'country', name: 'Maridia' }, text.includes('Maridia') ? ['Maridia'] : []),
  ];
  return extractTopics(contextOf(text, readingOf(parsedWords(text, table), { topics }), entities), [
    consultation({ start: 4, end: 9 }),
  ]);
}
const quotes = (text: string, topics: readonly Topic[]) =>
  topics.map(({ spans: [span], discussed }) => `${discussed ? '+' : '-'} ${text.slice(span?.start, span?.end)}`);

const ENDED = 'The DET 2 det\ntalks NOUN 3 nsubj\nended VERB 0 root\n. PUNCT 3 punct\n\n';

test('what talks covered, each coordinated noun phrase a topic of its own', () => {
  const text = 'The talks covered grain and the canal.';
  const table =
    'The DET 2 det\ntalks NOUN 3 nsubj\ncovered VERB 0 root\ngrain NOUN 3 obj\nand CCONJ 7 cc\nthe DET 7 det\ncanal NOUN 4 conj\n. PUNCT 3 punct';
  expect(quotes(text, topicsOf(text, table))).toEqual(['+ grain', '+ the canal']);
});

test('what they did not discuss', () => {
  const text = 'The talks ended. They did not discuss the canal.';
  const table = `${ENDED}They PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\ndiscuss VERB 0 root\nthe DET 6 det\ncanal NOUN 4 obj\n. PUNCT 4 punct`;
  expect(quotes(text, topicsOf(text, table))).toEqual(['- the canal']);
});

test('what was not on the agenda', () => {
  const text = 'The talks ended. Tariffs were not on the agenda.';
  const table = `${ENDED}Tariffs NOUN 6 nsubj\nwere AUX 6 cop\nnot PART 6 advmod\non ADP 6 case\nthe DET 6 det\nagenda NOUN 0 root\n. PUNCT 6 punct`;
  expect(quotes(text, topicsOf(text, table))).toEqual(['- Tariffs']);
});

test('what no mention was made of', () => {
  const text = 'The talks ended. No mention was made of tariffs.';
  const table = `${ENDED}No DET 2 det\nmention NOUN 4 nsubj:pass\nwas AUX 4 aux:pass\nmade VERB 0 root\nof ADP 6 case\ntariffs NOUN 4 obl\n. PUNCT 4 punct`;
  expect(quotes(text, topicsOf(text, table))).toEqual(['- tariffs']);
});

test('who raised an issue, where that one takes part', () => {
  const text = 'The talks ended. Maridia raised the issue of visas.';
  const table = `${ENDED}Maridia PROPN 2 nsubj\nraised VERB 0 root\nthe DET 4 det\nissue NOUN 2 obj\nof ADP 6 case\nvisas NOUN 4 nmod\n. PUNCT 2 punct`;
  const topics = topicsOf(text, table);
  expect(quotes(text, topics)).toEqual(['+ the issue of visas']);
  expect(topics[0]).toMatchObject({ event: 'v1', raisedBy: 'e1' });
});

test('what talks were about, by their own preposition', () => {
  const text = 'The talks on grain ended.';
  const table =
    'The DET 2 det\ntalks NOUN 5 nsubj\non ADP 4 case\ngrain NOUN 2 nmod\nended VERB 0 root\n. PUNCT 5 punct';
  expect(quotes(text, topicsOf(text, table))).toEqual(['+ grain']);
});

test.each([
  [
    'a law covers a thing',
    'The talks ended. A law covers visas.',
    `${ENDED}A DET 2 det\nlaw NOUN 3 nsubj\ncovers VERB 0 root\nvisas NOUN 3 obj\n. PUNCT 3 punct`,
  ],
  [
    'they refused to discuss it',
    'The talks ended. They refused to discuss visas.',
    `${ENDED}They PRON 2 nsubj\nrefused VERB 0 root\nto PART 4 mark\ndiscuss VERB 2 xcomp\nvisas NOUN 4 obj\n. PUNCT 2 punct`,
  ],
  [
    'talks on the sidelines of a summit',
    'The talks on the sidelines ended.',
    'The DET 2 det\ntalks NOUN 6 nsubj\non ADP 5 case\nthe DET 5 det\nsidelines NOUN 2 nmod\nended VERB 0 root\n. PUNCT 6 punct',
  ],
])('no topic: %s', (_, text, table) => {
  expect(topicsOf(text, table)).toEqual([]);
});

test('a negated verb turns a topic that the encoder saw', () => {
  const text = 'The talks ended. They did not discuss the canal.';
  const table = `${ENDED}They PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\ndiscuss VERB 0 root\nthe DET 6 det\ncanal NOUN 4 obj\n. PUNCT 4 punct`;
  const seen = {
    ...found(find(text, 'the canal')),
    properties: {
      discussed: [
        { label: true, probability: 0.7 },
        { label: false, probability: 0.3 },
      ],
    },
  };
  expect(quotes(text, topicsOf(text, table, [seen]))).toEqual(['- the canal']);
});

test('a document without a consultation has no topics', () => {
  const text = 'They discussed grain.';
  const table = 'They PRON 2 nsubj\ndiscussed VERB 0 root\ngrain NOUN 2 obj\n. PUNCT 2 punct';
  expect(extractTopics(contextOf(text, readingOf(parsedWords(text, table))), [])).toEqual([]);
});

test('what hangs on a topic is not the topic: the noun that the telling verb governs is', () => {
  const text = 'The talks ended. They discussed the terms of a truce.';
  const table = `${ENDED}They PRON 2 nsubj\ndiscussed VERB 0 root\nthe DET 4 det\nterms NOUN 2 obj\nof ADP 7 case\na DET 7 det\ntruce NOUN 4 nmod\n. PUNCT 2 punct`;
  const seen = [found(find(text, 'a truce'), { discussed: null })];
  expect(quotes(text, topicsOf(text, table, seen))).toEqual(['+ the terms of a truce']);
});

test('a topic behind its verb that the parser calls otherwise', () => {
  const text = 'The talks ended. They did not discuss the canal.';
  const table = `${ENDED}They PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\ndiscuss VERB 0 root\nthe DET 6 det\ncanal NOUN 4 obl\n. PUNCT 4 punct`;
  expect(quotes(text, topicsOf(text, table))).toEqual(['- the canal']);
});

test('a topic goes to the consultation that those held who discussed it', () => {
  const text = 'Maridia called Kivu. Oslo met Kivu. Maridia and Kivu did not discuss grain.';
  const table =
    'Maridia PROPN 2 nsubj\ncalled VERB 0 root\nKivu PROPN 2 obj\n. PUNCT 2 punct\n\nOslo PROPN 2 nsubj\nmet VERB 0 root\nKivu PROPN 2 obj\n. PUNCT 2 punct\n\nMaridia PROPN 6 nsubj\nand CCONJ 3 cc\nKivu PROPN 1 conj\ndid AUX 6 aux\nnot PART 6 advmod\ndiscuss VERB 0 root\ngrain NOUN 6 obj\n. PUNCT 6 punct';
  const places = (name: string) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
  const entities = ['Maridia', 'Kivu', 'Oslo'].map((name, k) =>
    entityIn(text, { id: `e${k + 1}`, kind: 'country', name }, places(name)),
  );
  const parties = (...ids: string[]) => ids.map((entity) => ({ entity, role: 'party' as const }));
  const events: Event[] = [
    { ...consultation(find(text, 'called')), participants: parties('e1', 'e2') },
    { ...consultation(find(text, 'met')), id: 'v2', participants: parties('e3', 'e2', 'e1') },
  ];
  const topics = extractTopics(contextOf(text, readingOf(parsedWords(text, table)), entities), events);
  expect(topics.map(({ event, discussed }) => [event, discussed])).toEqual([['v1', false]]);
});
