import { expect, test } from 'vitest';
import { find, statement } from '../../model/hand-built.ts';
import type { Agreement, Event, EventStatus, Span } from '../../model/index.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractAgreements } from './agreements.ts';

const settling = (span: Span, status: EventStatus = 'occurred', mentions: Span[] = []): Event => ({
  id: 'v1',
  type: 'AGREE',
  mode: null,
  trigger: [span],
  mentions,
  status,
  participants: [
    { entity: 'e1', role: 'party' },
    { entity: 'e2', role: 'party' },
    { entity: 'e3', role: 'mediator' },
  ],
  time: 't1',
  duration: null,
  place: null,
  via: null,
  confidence: 0.9,
});

function agreementsOf(
  text: string,
  table: string,
  events: readonly Event[],
  spans: readonly string[] = [],
  status: string | null = 'reached',
): Agreement[] {
  const agreements = spans.map((phrase) => found(find(text, phrase), { agreementStatus: status }));
  const sentences = [{ start: 0, end: text.length }];
  return extractAgreements(contextOf(text, readingOf(parsedWords(text, table), { agreements, sentences })), events);
}

test('what the sides agreed to do, with its parties and its time', () => {
  const text = 'Both agreed to open a crossing.';
  const table =
    'Both PRON 2 nsubj\nagreed VERB 0 root\nto PART 4 mark\nopen VERB 2 xcomp\na DET 6 det\ncrossing NOUN 4 obj\n. PUNCT 2 punct';
  const [agreement] = agreementsOf(text, table, [settling(find(text, 'agreed'))]);
  expect(agreement).toMatchObject({ id: 'g1', parties: ['e1', 'e2'], time: 't1', status: 'reached' });
  expect(agreement?.spans).toEqual([find(text, 'agreed to open a crossing')]);
  expect(agreement?.subject).toEqual([find(text, 'open a crossing')]);
});

test('who agrees with what stands before settles nothing', () => {
  const text = 'It will fail, she agreed.';
  const table =
    'It PRON 3 nsubj\nwill AUX 3 aux\nfail VERB 6 ccomp\n, PUNCT 3 punct\nshe PRON 6 nsubj\nagreed VERB 0 root\n. PUNCT 6 punct';
  expect(agreementsOf(text, table, [settling(find(text, 'agreed'))])).toEqual([]);
});

const EXTENDED = 'They DET 2 nsubj\nextended VERB 0 root\nthe DET 4 det\ntruce NOUN 2 obj\n. PUNCT 2 punct';

test('a verb beside the deal tells what became of it', () => {
  const text = 'They extended the truce.';
  expect(agreementsOf(text, EXTENDED, [], ['the truce'], null)).toMatchObject([{ status: 'extended' }]);
});

test('the sentence after a deal may tell it too', () => {
  const text = 'They reached a truce. It was violated.';
  const table =
    'They PRON 2 nsubj\nreached VERB 0 root\na DET 4 det\ntruce NOUN 2 obj\n. PUNCT 2 punct\n\nIt PRON 3 nsubj:pass\nwas AUX 3 aux:pass\nviolated VERB 0 root\n. PUNCT 3 punct';
  const reading = readingOf(parsedWords(text, table), {
    agreements: [found(find(text, 'a truce'), { agreementStatus: null })],
    sentences: [
      { start: 0, end: 21 },
      { start: 21, end: text.length },
    ],
  });
  expect(extractAgreements(contextOf(text, reading), [])).toMatchObject([{ status: 'violated' }]);
});

test('a deal that the sides only want to sign is proposed', () => {
  const text = 'They want to sign a pact.';
  const table =
    'They PRON 2 nsubj\nwant VERB 0 root\nto PART 4 mark\nsign VERB 2 xcomp\na DET 6 det\npact NOUN 4 obj\n. PUNCT 2 punct';
  expect(agreementsOf(text, table, [settling(find(text, 'sign'), 'proposed')], ['a pact'], null)).toMatchObject([
    { status: 'proposed' },
  ]);
});

test('spans of one event are one agreement', () => {
  const text = 'They signed a pact. The pact holds.';
  const table =
    'They PRON 2 nsubj\nsigned VERB 0 root\na DET 4 det\npact NOUN 2 obj\n. PUNCT 2 punct\n\nThe DET 2 det\npact NOUN 3 nsubj\nholds VERB 0 root\n. PUNCT 3 punct';
  const events = [settling(find(text, 'signed a pact'), 'occurred', [find(text, 'The pact')])];
  expect(agreementsOf(text, table, events, ['a pact', 'The pact'])).toHaveLength(1);
});

test('a treaty that is only named is no agreement', () => {
  const text = 'He read the treaty.';
  const table = 'He PRON 2 nsubj\nread VERB 0 root\nthe DET 4 det\ntreaty NOUN 2 obj\n. PUNCT 2 punct';
  expect(agreementsOf(text, table, [settling(find(text, 'treaty'))])).toEqual([]);
});

test('without an event, the parties are those that the sentence names', () => {
  const text = 'Maridia and Kivu extended the truce.';
  const table =
    'Maridia PROPN 4 nsubj\nand CCONJ 3 cc\nKivu PROPN 1 conj\nextended VERB 0 root\nthe DET 6 det\ntruce NOUN 4 obj\n. PUNCT 4 punct';
  const entities = [
    entityIn(text, { id: 'e1', kind: 'country', name: 'Maridia' }, ['Maridia']),
    entityIn(text, { id: 'e2', kind: 'country', name: 'Kivu' }, ['Kivu']),
  ];
  const reading = readingOf(parsedWords(text, table), {
    agreements: [found(find(text, 'the truce'), { agreementStatus: 'extended' })],
    sentences: [{ start: 0, end: text.length }],
  });
  const [agreement] = extractAgreements(contextOf(text, reading, entities), []);
  expect([...(agreement?.parties ?? [])].sort()).toEqual(['e1', 'e2']);
});

test('what an attribution says was agreed goes to the end of its content, across what stands between', () => {
  const text = 'Both agreed, with help, that trucks may pass.';
  const table =
    'Both PRON 2 nsubj\nagreed VERB 0 root\n, PUNCT 5 punct\nwith ADP 5 case\nhelp NOUN 2 obl\n, PUNCT 10 punct\nthat SCONJ 10 mark\ntrucks NOUN 10 nsubj\nmay AUX 10 aux\npass VERB 2 ccomp\n. PUNCT 2 punct';
  const said = statement({
    id: 'a1',
    act: 'agree',
    cue: [find(text, 'agreed')],
    content: [find(text, 'that trucks may pass')],
  });
  const spans = (polarity: 'positive' | 'negative') => {
    const reading = readingOf(parsedWords(text, table), { sentences: [{ start: 0, end: text.length }] });
    return extractAgreements(contextOf(text, reading, [], [{ ...said, polarity }]), []).map(
      ({ spans: [span] }) => span,
    );
  };
  expect(spans('positive')).toEqual([find(text, 'agreed, with help, that trucks may pass')]);
  expect(spans('negative')).toEqual([]);
});
