import { expect, test } from 'vitest';
import { find, statement } from '../../model/hand-built.ts';
import { type Attribution, type Dispute, type Entity, RELATIONS, type Relation, type Span } from '../../model/index.ts';
import type { Ranking, Reading } from '../reading.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractDisputes } from './disputes.ts';

interface Case {
  readonly text: string;
  /** Words as in CoNLL-U, parted by bars, sentences by two bars. */
  readonly parse: string;
  readonly stand?: string;
  readonly relation?: Relation;
  readonly parts?: Partial<Reading>;
  readonly entities: readonly Entity[];
  readonly attributions?: readonly Attribution[];
}

/** A model that leans to one relation and leaves room for the others. */
function undecided(relation: Relation): Ranking {
  const others = RELATIONS.filter((other) => other !== relation).map((label) => ({ label, probability: 0.15 }));
  return [{ label: relation, probability: 0.4 }, ...others];
}

function disputesOf({
  text,
  parse,
  stand,
  relation = 'disputes',
  parts = {},
  entities,
  attributions = [],
}: Case): Dispute[] {
  const words = parsedWords(text, parse.replaceAll(' || ', '\n\n').replaceAll(' | ', '\n'));
  const sentences: Span[] = [];
  for (const match of text.matchAll(/[^.]+\./g))
    sentences.push({ start: match.index, end: match.index + match[0].length });
  const disputes =
    stand === undefined ? [] : [{ ...found(find(text, stand)), properties: { relation: undecided(relation) } }];
  return extractDisputes(
    contextOf(text, readingOf(words, { sentences, disputes, ...parts }), entities, attributions),
    [],
  );
}

const claims = (text: string, disputes: readonly Dispute[]) =>
  disputes.map(({ claim: [span] }) => text.slice(span?.start, span?.end));
const country = (text: string, id: string, name: string, ...mentions: (string | Span)[]) =>
  entityIn(text, { id, kind: 'country', name }, mentions);

const FALSE_PRETEXT = 'Norland says it was attacked. Sutherland said this is a false pretext.';
const FALSE_PRETEXT_PARSE =
  'Norland PROPN 2 nsubj | says VERB 0 root | it PRON 5 nsubj:pass | was AUX 5 aux:pass | attacked VERB 2 ccomp | . PUNCT 2 punct || Sutherland PROPN 2 nsubj | said VERB 0 root | this PRON 7 nsubj | is AUX 7 cop | a DET 7 det | false ADJ 7 amod | pretext NOUN 2 ccomp | . PUNCT 2 punct';

function rivals(text: string): { entities: Entity[]; first: Attribution; second: Attribution } {
  const entities = [country(text, 'e1', 'Norland', 'Norland', 'it'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  const by = (phrase: string, entity: string) => ({ spans: [find(text, phrase)], entity });
  return {
    entities,
    first: statement({
      id: 'a1',
      cue: [find(text, 'says')],
      content: [find(text, 'it was attacked')],
      source: by('Norland', 'e1'),
    }),
    second: statement({
      id: 'a2',
      cue: [find(text, 'said')],
      content: [find(text, 'this is a false pretext')],
      source: by('Sutherland', 'e2'),
    }),
  };
}

test('“this is a false pretext” disputes what another said before', () => {
  const { entities, first, second } = rivals(FALSE_PRETEXT);
  const disputes = disputesOf({
    text: FALSE_PRETEXT,
    parse: FALSE_PRETEXT_PARSE,
    stand: 'this is a false pretext',
    entities,
    attributions: [first, second],
  });
  expect(disputes).toMatchObject([{ by: ['e2'], claimant: 'e1', relation: 'disputes', via: 'a2' }]);
  expect(claims(FALSE_PRETEXT, disputes)).toEqual(['it was attacked']);
});

const ACCUSED = 'Norland accused Sutherland of shelling a village.';
const ACCUSED_PARSE =
  'Norland PROPN 2 nsubj | accused VERB 0 root | Sutherland PROPN 2 obj | of SCONJ 5 mark | shelling VERB 2 advcl | a DET 7 det | village NOUN 5 obj | . PUNCT 2 punct';

function accusation(polarity: Attribution['polarity'] = 'positive'): Attribution {
  const source = { spans: [find(ACCUSED, 'Norland')], entity: 'e1' };
  return statement({
    id: 'a1',
    act: 'accuse',
    polarity,
    cue: [find(ACCUSED, 'accused')],
    content: [find(ACCUSED, 'Sutherland of shelling a village')],
    source,
  });
}
const ACCUSED_ENTITIES = [
  country(ACCUSED, 'e1', 'Norland', 'Norland'),
  country(ACCUSED, 'e2', 'Sutherland', 'Sutherland'),
];

test('accusing condemns, the accused is the claimant; the model need not have seen it', () => {
  const disputes = disputesOf({
    text: ACCUSED,
    parse: ACCUSED_PARSE,
    entities: ACCUSED_ENTITIES,
    attributions: [accusation()],
  });
  expect(disputes).toMatchObject([{ by: ['e1'], claimant: 'e2', relation: 'condemns', via: 'a1' }]);
});

test('an accusation that was not made is no dispute', () => {
  expect(
    disputesOf({
      text: ACCUSED,
      parse: ACCUSED_PARSE,
      entities: ACCUSED_ENTITIES,
      attributions: [accusation('negative')],
    }),
  ).toEqual([]);
});

test('what the model and the act both show is one dispute', () => {
  const disputes = disputesOf({
    text: ACCUSED,
    parse: ACCUSED_PARSE,
    stand: 'accused Sutherland of shelling a village',
    entities: ACCUSED_ENTITIES,
    attributions: [accusation()],
  });
  expect(disputes).toHaveLength(1);
});

test('“which Norland condemned as illegal” is about the clause before', () => {
  const text = 'Sutherland sent bombers, which Norland condemned as illegal.';
  const parse =
    'Sutherland PROPN 2 nsubj | sent VERB 0 root | bombers NOUN 2 obj | , PUNCT 7 punct | which PRON 7 obj | Norland PROPN 7 nsubj | condemned VERB 2 advcl | as ADP 9 case | illegal ADJ 7 obl | . PUNCT 2 punct';
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  const parts = { claims: [found(find(text, 'Sutherland sent bombers'))] };
  const disputes = disputesOf({ text, parse, stand: 'condemned as illegal', relation: 'condemns', parts, entities });
  expect(disputes).toMatchObject([{ by: ['e1'], claimant: 'e2', relation: 'condemns', via: null }]);
  expect(claims(text, disputes)).toEqual(['Sutherland sent bombers']);
});

test('“rejected the allegation” is about the allegation made before; it denies, since the claim is about the speaker', () => {
  const text = 'Norland claimed that Sutherland lied. Sutherland rejected the allegation.';
  const parse =
    'Norland PROPN 2 nsubj | claimed VERB 0 root | that SCONJ 5 mark | Sutherland PROPN 5 nsubj | lied VERB 2 ccomp | . PUNCT 2 punct || Sutherland PROPN 2 nsubj | rejected VERB 0 root | the DET 4 det | allegation NOUN 2 obj | . PUNCT 2 punct';
  const again = text.lastIndexOf('Sutherland');
  const entities = [
    country(text, 'e1', 'Norland', 'Norland'),
    country(text, 'e2', 'Sutherland', find(text, 'Sutherland lied'), { start: again, end: again + 10 }),
  ];
  const a1 = statement({
    id: 'a1',
    cue: [find(text, 'claimed')],
    content: [find(text, 'that Sutherland lied')],
    source: { spans: [find(text, 'Norland')], entity: 'e1' },
  });
  const a2 = statement({
    id: 'a2',
    act: 'deny',
    cue: [find(text, 'rejected')],
    content: [find(text, 'the allegation')],
    source: { spans: [{ start: again, end: again + 10 }], entity: 'e2' },
  });
  const disputes = disputesOf({ text, parse, stand: 'rejected the allegation', entities, attributions: [a1, a2] });
  expect(disputes).toMatchObject([{ by: ['e2'], claimant: 'e1', relation: 'denies', via: 'a2' }]);
  expect(claims(text, disputes)).toEqual(['that Sutherland lied']);
});

test('praise endorses what it names', () => {
  const text = 'Norland welcomed the truce.';
  const parse = 'Norland PROPN 2 nsubj | welcomed VERB 0 root | the DET 4 det | truce NOUN 2 obj | . PUNCT 2 punct';
  const disputes = disputesOf({
    text,
    parse,
    stand: 'welcomed the truce',
    relation: 'condemns',
    entities: [country(text, 'e1', 'Norland', 'Norland')],
  });
  expect(disputes).toMatchObject([{ by: ['e1'], claimant: null, relation: 'endorses', via: null }]);
  expect(claims(text, disputes)).toEqual(['the truce']);
});

test('a person who is named takes a stand as that person, one without a name as the side', () => {
  const text = 'An official condemned the raid. Kern condemned it too.';
  const parse =
    'An DET 2 det | official NOUN 3 nsubj | condemned VERB 0 root | the DET 5 det | raid NOUN 3 obj | . PUNCT 3 punct || Kern PROPN 2 nsubj | condemned VERB 0 root | it PRON 2 obj | too ADV 2 advmod | . PUNCT 2 punct';
  const norland = entityIn(text, { id: 'e1', kind: 'country', name: 'Norland' }, []);
  const entities = [
    norland,
    entityIn(text, { id: 'e2', kind: 'person', name: 'An official', represents: 'e1' }, ['An official'], 'nominal'),
    entityIn(text, { id: 'e3', kind: 'person', name: 'Kern', represents: 'e1' }, ['Kern']),
  ];
  const by = (stand: string) => disputesOf({ text, parse, stand, relation: 'condemns', entities })[0]?.by;
  expect(by('condemned the raid')).toEqual(['e1']);
  expect(by('condemned it too')).toEqual(['e3']);
});

test('a plain statement is no dispute', () => {
  const { entities, first } = rivals(FALSE_PRETEXT);
  expect(disputesOf({ text: FALSE_PRETEXT, parse: FALSE_PRETEXT_PARSE, entities, attributions: [first] })).toEqual([]);
});

const ARGUMENT = 'A tariff fell. It rests on Norland’s argument that pirates came. Sutherland said this is a lie.';
const ARGUMENT_PARSE =
  'A DET 2 det | tariff NOUN 3 nsubj | fell VERB 0 root | . PUNCT 3 punct || It PRON 2 nsubj | rests VERB 0 root | on ADP 5 case | Norland PROPN 5 nmod:poss | ’s PART 4 case | argument NOUN 2 obl | that SCONJ 9 mark | pirates NOUN 9 nsubj | came VERB 6 acl | . PUNCT 2 punct || Sutherland PROPN 2 nsubj | said VERB 0 root | this PRON 6 nsubj | is AUX 6 cop | a DET 6 det | lie NOUN 2 ccomp | . PUNCT 2 punct';

test('“this” takes up the argument that the sentence before names, not a claim further off', () => {
  const text = ARGUMENT;
  const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
  const parts = { claims: [found(find(text, 'A tariff fell'))] };
  const stands = (parse: string, stand: string, source = text) =>
    claims(source, disputesOf({ text: source, parse, stand, entities, parts }));
  expect(stands(ARGUMENT_PARSE, 'this is a lie')).toEqual(['pirates came']);
});

test('understanding that is shown for an act endorses it; an understanding that is reached does not', () => {
  const parse = (verb: string, link: string) =>
    `Norland PROPN 2 nsubj | ${verb} VERB 0 root | understanding NOUN 2 obj | ${link} ADP 6 case | Sutherland PROPN 6 nmod:poss | veto NOUN 3 nmod | . PUNCT 2 punct`;
  const stands = (verb: string, link: string) => {
    const text = `Norland ${verb} understanding ${link} Sutherland veto.`;
    const entities = [country(text, 'e1', 'Norland', 'Norland'), country(text, 'e2', 'Sutherland', 'Sutherland')];
    const said = statement({
      id: 'a1',
      cue: [find(text, `${verb} understanding`)],
      content: [find(text, 'Sutherland veto')],
      source: { spans: [find(text, 'Norland')], entity: 'e1' },
    });
    const found = disputesOf({ text, parse: parse(verb, link), entities, attributions: [said] });
    return [found.map(({ relation }) => relation), claims(text, found)];
  };
  expect(stands('showed', 'for')).toEqual([['endorses'], ['Sutherland veto']]);
  expect(stands('reached', 'on')).toEqual([[], []]);
});

test('who is only named in a claim about another does not deny but dispute it', () => {
  const text = 'Norland says pirates hit Sutherland. Sutherland said this is a false pretext.';
  const parse = `Norland PROPN 2 nsubj | says VERB 0 root | pirates NOUN 4 nsubj | hit VERB 2 ccomp | Sutherland PROPN 4 obj | . PUNCT 2 punct || ${FALSE_PRETEXT_PARSE.split(' || ')[1]}`;
  const last = { start: text.lastIndexOf('Sutherland'), end: text.lastIndexOf('Sutherland') + 'Sutherland'.length };
  const entities = [
    country(text, 'e1', 'Norland', 'Norland'),
    country(text, 'e2', 'Sutherland', { start: 25, end: 35 }, last),
    entityIn(text, { id: 'e3', kind: 'group', name: 'pirates' }, ['pirates'], 'nominal'),
  ];
  const first = statement({
    id: 'a1',
    cue: [find(text, 'says')],
    content: [find(text, 'pirates hit Sutherland')],
    source: { spans: [find(text, 'Norland')], entity: 'e1' },
  });
  const second = statement({
    id: 'a2',
    act: 'reject',
    cue: [find(text, 'said')],
    content: [find(text, 'this is a false pretext')],
    source: { spans: [last], entity: 'e2' },
  });
  const disputes = disputesOf({
    text,
    parse,
    stand: 'this is a false pretext',
    entities,
    attributions: [first, second],
  });
  expect(disputes.map(({ relation }) => relation)).toEqual(['disputes']);
});
