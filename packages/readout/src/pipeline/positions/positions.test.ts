import { expect, test } from 'vitest';
import { find, statement } from '../../model/hand-built.ts';
import { type Attribution, type Entity, type Position, type Span, STANCES } from '../../model/index.ts';
import { IssueLabels } from '../../vocabulary/issues.ts';
import type { PositionReading, Ranking } from '../reading.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractPositions } from './positions.ts';

const TALKS = new Float32Array([1, 0, 0]);
const ISSUES = new IssueLabels([
  { label: 'peace negotiations', description: 'negotiations to end a war', vector: TALKS },
  { label: 'sanctions', description: 'penalties', vector: new Float32Array([0, 1, 0]) },
]);
const OFF_TOPIC = new Float32Array([0, 0, 1]);

interface Case {
  readonly text: string;
  /** Words as in CoNLL-U, parted by bars, sentences by two bars. */
  readonly parse: string;
  readonly spans: readonly string[];
  readonly stance?: string;
  readonly change?: string | null;
  readonly vector?: Float32Array;
  readonly entities: readonly Entity[];
  readonly attributions?: readonly Attribution[];
}

/** A model that leans to one stance and leaves room for the others. */
function undecided(stance: string): Ranking {
  const others = STANCES.filter((other) => other !== stance).map((label) => ({ label, probability: 0.1 }));
  return [{ label: stance, probability: 0.4 }, ...others];
}

function positionsOf({
  text,
  parse,
  spans,
  stance = 'demand',
  change = null,
  vector = TALKS,
  entities,
  attributions,
}: Case): Position[] {
  const words = parsedWords(text, parse.replaceAll(' || ', '\n\n').replaceAll(' | ', '\n'));
  const positions: PositionReading[] = spans.map((phrase) => {
    const reading = found(find(text, phrase), { change });
    return { ...reading, properties: { ...reading.properties, stance: undecided(stance) }, vector };
  });
  const sentences: Span[] = [{ start: 0, end: text.length }];
  return extractPositions(contextOf(text, readingOf(words, { positions, sentences }), entities, attributions), ISSUES);
}

const country = (text: string, id: string, name: string, ...mentions: string[]) =>
  entityIn(text, { id, kind: 'country', name }, mentions);
const person = (text: string, id: string, name: string, represents: string, ...mentions: string[]) =>
  entityIn(text, { id, kind: 'person', name, represents }, mentions);
const told = (positions: readonly Position[]) => positions.map(({ holder, stance }) => `${holder} ${stance}`);
const phrases = (text: string, positions: readonly Position[]) =>
  positions.map(({ spans: [span] }) => text.slice(span?.start, span?.end));

test('the subject of “is ready to” holds the offer, whatever the model thinks likeliest', () => {
  const text = 'Norland is ready to resume talks.';
  const parse =
    'Norland PROPN 3 nsubj | is AUX 3 cop | ready ADJ 0 root | to PART 5 mark | resume VERB 3 xcomp | talks NOUN 5 obj | . PUNCT 3 punct';
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland is ready to resume talks'],
    stance: 'support',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(told(positions)).toEqual(['e1 offer']);
});

test('“must” is the demand of whoever says so, not of its subject', () => {
  const text = 'Sutherland must withdraw, Kern said.';
  const parse =
    'Sutherland PROPN 3 nsubj | must AUX 3 aux | withdraw VERB 6 ccomp | , PUNCT 3 punct | Kern PROPN 6 nsubj | said VERB 0 root | . PUNCT 6 punct';
  const entities = [
    country(text, 'e1', 'Sutherland', 'Sutherland'),
    country(text, 'e2', 'Norland'),
    person(text, 'e3', 'Kern', 'e2', 'Kern'),
  ];
  const a1 = statement({
    id: 'a1',
    cue: [find(text, 'said')],
    content: [find(text, 'Sutherland must withdraw')],
    source: { spans: [find(text, 'Kern')], entity: 'e3' },
  });
  const positions = positionsOf({
    text,
    parse,
    spans: ['Sutherland must withdraw'],
    stance: 'commit',
    entities,
    attributions: [a1],
  });
  expect(told(positions)).toEqual(['e2 demand']);
  expect(positions[0]?.via).toBe('a1');
});

test('“will not” is a refusal', () => {
  const text = 'Norland will not sign the paper.';
  const parse =
    'Norland PROPN 4 nsubj | will AUX 4 aux | not PART 4 advmod | sign VERB 0 root | the DET 6 det | paper NOUN 4 obj | . PUNCT 4 punct';
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland will not sign the paper'],
    stance: 'refuse',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(told(positions)).toEqual(['e1 refuse']);
});

test('“would support” says more than its “would”', () => {
  const text = 'Norland would support the draft.';
  const parse =
    'Norland PROPN 3 nsubj | would AUX 3 aux | support VERB 0 root | the DET 5 det | draft NOUN 3 obj | . PUNCT 3 punct';
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland would support the draft'],
    stance: 'support',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(told(positions)).toEqual(['e1 support']);
});

test('an offer with its condition is two positions of one holder', () => {
  const text = 'Norland is ready to talk, provided the shelling stops.';
  const parse =
    'Norland PROPN 3 nsubj | is AUX 3 cop | ready ADJ 0 root | to PART 5 mark | talk VERB 3 xcomp | , PUNCT 10 punct | provided VERB 10 mark | the DET 9 det | shelling NOUN 10 nsubj | stops VERB 3 advcl | . PUNCT 3 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland')];
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland is ready to talk, provided the shelling stops'],
    stance: 'offer',
    entities,
  });
  expect(told(positions)).toEqual(['e1 offer', 'e1 condition']);
  expect(phrases(text, positions)).toEqual(['Norland is ready to talk', 'provided the shelling stops']);
});

test('a refusal until something happens is one position', () => {
  const text = 'Norland refuses to talk until the shelling stops.';
  const parse =
    'Norland PROPN 2 nsubj | refuses VERB 0 root | to PART 4 mark | talk VERB 2 xcomp | until SCONJ 8 mark | the DET 7 det | shelling NOUN 8 nsubj | stops VERB 2 advcl | . PUNCT 2 punct';
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland refuses to talk until the shelling stops'],
    stance: 'refuse',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(told(positions)).toEqual(['e1 refuse']);
});

test('a condition by itself is the position of its main clause’s subject, not of its own', () => {
  const text = 'Norland would sign if Sutherland paid.';
  const parse =
    'Norland PROPN 3 nsubj | would AUX 3 aux | sign VERB 0 root | if SCONJ 6 mark | Sutherland PROPN 6 nsubj | paid VERB 3 advcl | . PUNCT 3 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  expect(told(positionsOf({ text, parse, spans: ['if Sutherland paid'], stance: 'commit', entities }))).toEqual([
    'e1 condition',
  ]);
});

test('a policy of two named holders is an entry for each', () => {
  const text = 'Norland and Sutherland want a truce.';
  const parse =
    'Norland PROPN 4 nsubj | and CCONJ 3 cc | Sutherland PROPN 1 conj | want VERB 0 root | a DET 6 det | truce NOUN 4 obj | . PUNCT 4 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  expect(told(positionsOf({ text, parse, spans: ['want a truce'], entities }))).toEqual(['e1 demand', 'e2 demand']);
});

test('a noun of refusal belongs to its owner', () => {
  const text = 'Norland’s refusal to pay angers Sutherland.';
  const parse =
    'Norland PROPN 3 nmod:poss | ’s PART 1 case | refusal NOUN 6 nsubj | to PART 5 mark | pay VERB 3 acl | angers VERB 0 root | Sutherland PROPN 6 obj | . PUNCT 6 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  expect(told(positionsOf({ text, parse, spans: ['Norland’s refusal to pay'], stance: 'refuse', entities }))).toEqual([
    'e1 refuse',
  ]);
});

test('what is urged on others is the position of the one who urges, and its attribution is the via', () => {
  const text = 'Norland urged Sutherland to leave.';
  const parse =
    'Norland PROPN 2 nsubj | urged VERB 0 root | Sutherland PROPN 2 obj | to PART 5 mark | leave VERB 2 xcomp | . PUNCT 2 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  const a1 = statement({
    id: 'a1',
    act: 'urge',
    cue: [find(text, 'urged')],
    content: [find(text, 'Sutherland to leave')],
    source: { spans: [find(text, 'Norland')], entity: 'e1' },
  });
  const [position] = positionsOf({
    text,
    parse,
    spans: ['Sutherland to leave'],
    stance: 'commit',
    entities,
    attributions: [a1],
  });
  expect(position).toMatchObject({ holder: 'e1', via: 'a1' });
});

test('a lawmaker holds a position of his own', () => {
  const text = 'Kern opposes the sale.';
  const parse = 'Kern PROPN 2 nsubj | opposes VERB 0 root | the DET 4 det | sale NOUN 2 obj | . PUNCT 2 punct';
  const entities = [
    country(text, 'e1', 'Norland'),
    { ...person(text, 'e2', 'Kern', 'e1', 'Kern'), titles: ['opposition lawmaker'] },
  ];
  expect(told(positionsOf({ text, parse, spans: ['Kern opposes the sale'], stance: 'oppose', entities }))).toEqual([
    'e2 oppose',
  ]);
});

test('change is told only where the text tells it', () => {
  const text = 'Norland’s stance has not changed. Norland backs a truce.';
  const parse =
    'Norland PROPN 3 nmod:poss | ’s PART 1 case | stance NOUN 6 nsubj | has AUX 6 aux | not PART 6 advmod | changed VERB 0 root | . PUNCT 6 punct || Norland PROPN 2 nsubj | backs VERB 0 root | a DET 4 det | truce NOUN 2 obj | . PUNCT 2 punct';
  const at = text.indexOf('Norland backs');
  const entities = [
    entityIn(text, { id: 'e1', kind: 'country', name: 'Norland' }, [
      { start: 0, end: 7 },
      { start: at, end: at + 7 },
    ]),
  ];
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland’s stance has not changed', 'Norland backs a truce'],
    stance: 'support',
    entities,
  });
  expect(positions.map(({ change }) => change)).toEqual(['none', null]);
});

test('a promise to withdraw is no shift', () => {
  const text = 'Norland will withdraw its troops.';
  const parse =
    'Norland PROPN 3 nsubj | will AUX 3 aux | withdraw VERB 0 root | its PRON 5 nmod:poss | troops NOUN 3 obj | . PUNCT 3 punct';
  const [position] = positionsOf({
    text,
    parse,
    spans: ['Norland will withdraw its troops'],
    stance: 'commit',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(position?.change).toBeNull();
});

test('an issue that no label fits goes by the text’s own words', () => {
  const text = 'Norland wants the reef lighthouse.';
  const parse =
    'Norland PROPN 2 nsubj | wants VERB 0 root | the DET 5 det | reef NOUN 5 compound | lighthouse NOUN 2 obj | . PUNCT 2 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland')];
  const issueOf = (vector: Float32Array) =>
    positionsOf({ text, parse, spans: ['Norland wants the reef lighthouse'], vector, entities })[0]?.issue;
  expect(issueOf(OFF_TOPIC)).toBe('reef lighthouse');
  expect(issueOf(TALKS)).toBe('peace negotiations');
});

test('an issue’s own words are no name of somebody where there is another noun, and no day', () => {
  const entities = (text: string) => [country(text, 'e1', 'Norland', 'Norland')];
  const plea = 'Norland wants Kivu to drop its plan.';
  const parse =
    'Norland PROPN 2 nsubj | wants VERB 0 root | Kivu PROPN 2 obj | to PART 5 mark | drop VERB 2 xcomp | its PRON 7 nmod:poss | plan NOUN 5 obj | . PUNCT 2 punct';
  const spans = ['Norland wants Kivu to drop its plan'];
  const [drop] = positionsOf({ text: plea, parse, spans, vector: OFF_TOPIC, entities: entities(plea) });
  expect(drop?.issue).toBe('plan');
  const refusal = 'Norland ruled that out on Thursday.';
  const [refused] = positionsOf({
    text: refusal,
    parse:
      'Norland PROPN 2 nsubj | ruled VERB 0 root | that PRON 2 obj | out ADP 2 compound:prt | on ADP 6 case | Thursday PROPN 2 obl | . PUNCT 2 punct',
    spans: ['ruled that out on Thursday'],
    vector: OFF_TOPIC,
    entities: entities(refusal),
  });
  expect(refused?.issue).not.toBe('Thursday');
});

test('a span that breaks off is completed, and one that says nothing is dropped', () => {
  const text = 'Norland wants the bridge. Nothing else.';
  const parse =
    'Norland PROPN 2 nsubj | wants VERB 0 root | the DET 4 det | bridge NOUN 2 obj | . PUNCT 2 punct || Nothing PRON 0 root | else ADJ 1 amod | . PUNCT 1 punct';
  const positions = positionsOf({
    text,
    parse,
    spans: ['Norland wants', 'else'],
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(phrases(text, positions)).toEqual(['Norland wants the bridge']);
});

test('a length of time names no issue', () => {
  const text = 'Norland wants the lighthouse within weeks.';
  const parse =
    'Norland PROPN 2 nsubj | wants VERB 0 root | the DET 4 det | lighthouse NOUN 6 nmod | within ADP 6 case | weeks NOUN 2 obl | . PUNCT 2 punct';
  const [position] = positionsOf({
    text,
    parse,
    spans: ['Norland wants the lighthouse within weeks'],
    vector: OFF_TOPIC,
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(position?.issue).toContain('lighthouse');
});
