import { expect, test } from 'vitest';
import { find } from '../../model/hand-built.ts';
import type { Span } from '../../model/index.ts';
import type { Reading, TriggerReading } from '../reading.ts';
import { contextOf, entityIn, found, parsedWords, readingOf } from '../testing/hand-built.ts';
import { extractEvents } from './events.ts';

const trigger = (span: Span, type: string, status = 'occurred', same: TriggerReading['same'] = []): TriggerReading => ({
  ...found(span, { eventType: type, eventStatus: status, eventMode: null }),
  same,
  roles: [],
});
const CALL = 'Premier Adler of Maridia phoned President Brandt of Kivu. The call lasted an hour.';
const CALL_WORDS = `
Premier PROPN 5 nsubj
Adler PROPN 1 flat
of ADP 4 case
Maridia PROPN 1 nmod
phoned VERB 0 root
President PROPN 5 obj
Brandt PROPN 6 flat
of ADP 9 case
Kivu PROPN 6 nmod
. PUNCT 5 punct

The DET 2 det
call NOUN 3 nsubj
lasted VERB 0 root
an DET 5 det
hour NOUN 3 obj
. PUNCT 3 punct`;
const CALL_SENTENCES: Reading['sentences'] = [
  { start: 0, end: 58 },
  { start: 58, end: CALL.length },
];
const callEntities = () => [
  entityIn(CALL, { id: 'e1', kind: 'person', name: 'Adler', represents: 'e2' }, ['Premier Adler']),
  entityIn(CALL, { id: 'e2', kind: 'country', name: 'Maridia' }, ['Maridia']),
  entityIn(CALL, { id: 'e3', kind: 'person', name: 'Brandt', represents: 'e4' }, ['President Brandt']),
  entityIn(CALL, { id: 'e4', kind: 'country', name: 'Kivu' }, ['Kivu']),
];
const callContext = (triggers: readonly TriggerReading[]) =>
  contextOf(CALL, readingOf(parsedWords(CALL, CALL_WORDS), { sentences: CALL_SENTENCES, triggers }), callEntities());

test('a call and its definite mention are one event between the persons, not their countries', () => {
  const events = extractEvents(
    callContext([
      trigger(find(CALL, 'phoned'), 'CONSULT'),
      trigger(find(CALL, 'call'), 'CONSULT', 'occurred', [{ trigger: 0, probability: 0.8 }]),
    ]),
  );
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ id: 'v1', type: 'CONSULT', mode: 'call', status: 'occurred', via: null });
  expect(events[0]?.participants.map(({ entity, role }) => `${entity} ${role}`).sort()).toEqual([
    'e1 party',
    'e3 party',
  ]);
});

test('a clear word that the encoder did not see is found by the lexicon', () => {
  const text = 'Maridia imposed sanctions on Kivu.';
  const table =
    'Maridia PROPN 2 nsubj\nimposed VERB 0 root\nsanctions NOUN 2 obj\non ADP 5 case\nKivu PROPN 2 obl\n. PUNCT 2 punct';
  const entities = [
    entityIn(text, { id: 'e1', kind: 'country', name: 'Maridia' }, ['Maridia']),
    entityIn(text, { id: 'e2', kind: 'country', name: 'Kivu' }, ['Kivu']),
  ];
  const reading = readingOf(parsedWords(text, table), { sentences: [{ start: 0, end: text.length }] });
  expect(extractEvents(contextOf(text, reading, entities))).toMatchObject([
    {
      type: 'SANCTION',
      mode: 'sanctions',
      participants: [
        { entity: 'e1', role: 'actor' },
        { entity: 'e2', role: 'recipient' },
      ],
    },
  ]);
});

test('a country is the participant of a deal that its leader signed', () => {
  const text = 'Adler signed a treaty with Kivu.';
  const table =
    'Adler PROPN 2 nsubj\nsigned VERB 0 root\na DET 4 det\ntreaty NOUN 2 obj\nwith ADP 6 case\nKivu PROPN 4 nmod\n. PUNCT 2 punct';
  const entities = [
    entityIn(text, { id: 'e1', kind: 'person', name: 'Adler', represents: 'e2' }, ['Adler']),
    entityIn(text, { id: 'e2', kind: 'country', name: 'Maridia' }, []),
    entityIn(text, { id: 'e3', kind: 'country', name: 'Kivu' }, ['Kivu']),
  ];
  const reading = readingOf(parsedWords(text, table), {
    sentences: [{ start: 0, end: text.length }],
    triggers: [trigger(find(text, 'signed'), 'AGREE')],
  });
  const [event] = extractEvents(contextOf(text, reading, entities));
  expect(event?.participants.map(({ entity }) => entity).sort()).toEqual(['e2', 'e3']);
});

test('what would happen under a condition is no event', () => {
  const text = 'Oslo acts if Kivu attacks.';
  const table =
    'Oslo PROPN 2 nsubj\nacts VERB 0 root\nif SCONJ 5 mark\nKivu PROPN 5 nsubj\nattacks VERB 2 advcl\n. PUNCT 2 punct';
  const reading = readingOf(parsedWords(text, table), {
    sentences: [{ start: 0, end: text.length }],
    triggers: [trigger(find(text, 'attacks'), 'ASSAULT')],
  });
  expect(extractEvents(contextOf(text, reading))).toEqual([]);
});

test('a trigger of which the encoder is unsure is dropped', () => {
  const unsure = { ...trigger(find(CALL, 'lasted'), 'CONSULT'), confidence: 0.2 };
  const events = extractEvents(callContext([unsure]));
  expect(events.every((event) => event.trigger.every(({ start }) => start !== find(CALL, 'lasted').start))).toBe(true);
});

test('*they* who agree are those who were at the table before, not those of an event between', () => {
  const text = 'Premier Adler of Maridia phoned President Brandt of Kivu. Oslan shelled Tarn. They agreed on a port.';
  const table = `${CALL_WORDS.slice(0, CALL_WORDS.indexOf('\nThe DET'))}
Oslan PROPN 2 nsubj
shelled VERB 0 root
Tarn PROPN 2 obj
. PUNCT 2 punct

They PRON 2 nsubj
agreed VERB 0 root
on ADP 5 case
a DET 5 det
port NOUN 2 obl
. PUNCT 2 punct`;
  const sentences = [
    { start: 0, end: 58 },
    { start: 58, end: 78 },
    { start: 78, end: text.length },
  ];
  const triggers = [
    trigger(find(text, 'phoned'), 'CONSULT'),
    trigger(find(text, 'shelled'), 'ASSAULT'),
    trigger(find(text, 'agreed'), 'AGREE'),
  ];
  const entities = [
    ...callEntities(),
    entityIn(text, { id: 'e5', kind: 'country', name: 'Oslan' }, ['Oslan']),
    entityIn(text, { id: 'e6', kind: 'country', name: 'Tarn' }, ['Tarn']),
  ];
  const context = contextOf(text, readingOf(parsedWords(text, table), { sentences, triggers }), entities);
  const agreement = extractEvents(context).find(({ type }) => type === 'AGREE');
  expect(agreement?.participants.map(({ entity }) => entity).sort()).toEqual(['e2', 'e4']);
});
