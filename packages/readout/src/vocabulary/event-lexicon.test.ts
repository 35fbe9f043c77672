import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../model/index.ts';
import { EventLexicon } from './event-lexicon.ts';

test('an entry gives type and mode to its words, clear or as hints', () => {
  const lexicon = EventLexicon.parse(
    '[{ type: CONSULT, mode: call, nouns: [phone call], verbs: [phone], hints: [ring] }]',
  );
  expect(lexicon.of('call')).toMatchObject([{ type: 'CONSULT', mode: 'call', clear: true, phrase: ['phone', 'call'] }]);
  expect(lexicon.of('phone')).toMatchObject([{ as: 'verb', clear: true }]);
  expect(lexicon.of('ring')).toMatchObject([{ as: 'either', clear: false }]);
});

test('a noun before "of" anchors its phrase', () => {
  const lexicon = EventLexicon.parse('[{ type: RETREAT, mode: withdrawal, nouns: [withdrawal of troop] }]');
  expect(lexicon.of('withdrawal')).toHaveLength(1);
  expect(lexicon.of('troop')).toHaveLength(0);
});

test('a type that PLOVER does not know is refused', () => {
  expect(() => EventLexicon.parse('[{ type: GOSSIP, mode: null, nouns: [rumor] }]')).toThrow();
});

test.each(EVENT_TYPES)('the project’s list has words for %s', (type) => {
  const words: Record<string, string> = {
    AGREE: 'sign',
    CONSULT: 'meeting',
    SUPPORT: 'side',
    CONCEDE: 'apology',
    COOPERATE: 'cooperate',
    AID: 'asylum',
    RETREAT: 'swap',
    REQUEST: 'petition',
    ACCUSE: 'sue',
    REJECT: 'veto',
    THREATEN: 'threaten',
    PROTEST: 'demonstrate',
    SANCTION: 'sanction',
    MOBILIZE: 'mobilize',
    COERCE: 'detain',
    ASSAULT: 'attack',
  };
  expect(
    EventLexicon.load()
      .of(words[type] ?? '')
      .map((sense) => sense.type),
  ).toContain(type);
});
