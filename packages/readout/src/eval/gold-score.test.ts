import { describe, expect, test } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Entity, Event, Record, Time } from '../model/index.ts';
import { parseGold } from './gold.ts';
import { GoldScore } from './gold-score.ts';
import { goldTable } from './score-table.ts';

const TEXT =
  'Envoy Marta Lind said on 3 May that Norway had invited both sides. The guests reportedly met in Oslo for two hours.';
const at = (phrase: string) => find(TEXT, phrase);

const gold = parseGold({
  id: 'oslo',
  text: TEXT,
  attributions: [
    {
      id: 'a1',
      source: 'Envoy Marta Lind',
      sourceEntity: 'Marta Lind',
      cue: 'said',
      addressee: null,
      content: ['that Norway had invited both sides'],
      form: 'indirect',
      act: 'state',
      polarity: 'positive',
      certainty: 'plain',
      via: null,
    },
    {
      id: 'a2',
      source: null,
      sourceEntity: null,
      cue: 'reportedly',
      addressee: null,
      content: ['The guests reportedly met in Oslo for two hours'],
      form: 'indirect',
      act: 'report',
      polarity: 'positive',
      certainty: 'hedged',
      via: null,
    },
  ],
  times: [
    { text: '3 May', kind: 'date', from: '2026-05-03', to: '2026-05-03' },
    { text: 'two hours', kind: 'duration', duration: 'PT2H' },
  ],
  events: [
    {
      id: 'v1',
      type: 'CONSULT',
      mode: 'meeting',
      trigger: 'met',
      mentions: [],
      status: 'occurred',
      participants: [['both sides', 'party']],
      via: 'a2',
    },
  ],
});

const lind: Entity = {
  id: 'e1',
  kind: 'person',
  name: 'Lind',
  titles: [],
  represents: null,
  ref: null,
  mentions: [],
  confidence: 1,
};
const said = statement({
  id: 'b1',
  source: { spans: [at('Envoy Marta Lind')], entity: 'e1' },
  cue: [at('said')],
  content: [at('that Norway had invited both sides')],
});
const time: Time = {
  id: 't1',
  kind: 'date',
  spans: [at('on 3 May')],
  from: '2026-05-03',
  to: '2026-05-03',
  approximate: false,
  confidence: 1,
};
const met: Event = {
  id: 'v1',
  type: 'CONSULT',
  mode: 'talks',
  trigger: [at('met')],
  mentions: [],
  status: 'occurred',
  participants: [{ entity: 'e1', role: 'actor' }],
  time: null,
  duration: null,
  place: null,
  via: null,
  confidence: 1,
};

function scoreOf(parts: Partial<Record>, text = TEXT) {
  const score = new GoldScore();
  score.add(gold, recordOf(text, parts));
  return score;
}
const f1Of = (parts: Partial<Record>, measure: string) => scoreOf(parts).result().f1[measure];

describe('attributions', () => {
  test('one of two found, and its source with it', () => {
    const f1 = scoreOf({ entities: [lind], attributions: [said] }).result().f1;
    const half = { precision: 1, recall: 0.5, f1: 2 / 3, gold: 2 };
    expect(f1['attributions found']).toEqual(half);
    expect(f1['who said what']).toEqual(half);
    expect(f1['speaker resolved']).toMatchObject({ f1: 1, gold: 1 });
  });

  test('a content that shares less than half is not found', () => {
    const attributions = [{ ...said, content: [at('Norway')] }];
    expect(f1Of({ attributions }, 'attributions found')?.f1).toBe(0);
  });

  test('no source is right where gold has none', () => {
    const content = [at('The guests reportedly met in Oslo for two hours')];
    const attributions = [statement({ id: 'b2', content, certainty: 'hedged' })];
    expect(f1Of({ attributions }, 'who said what')?.precision).toBe(1);
    expect(f1Of({ attributions }, 'certainty hedged')?.f1).toBe(1);
  });

  test('an entity is right by the name of whom it represents', () => {
    const entities = [
      { ...lind, name: 'the envoy', represents: 'e2' },
      { ...lind, id: 'e2', name: 'Marta Lind' },
    ];
    expect(f1Of({ entities, attributions: [said] }, 'speaker resolved')?.f1).toBe(1);
  });
});

test('a time may touch more words; its value must be the same', () => {
  expect(f1Of({ times: [time] }, 'times resolved')).toMatchObject({ precision: 1, recall: 0.5 });
  expect(f1Of({ times: [{ ...time, to: null }] }, 'times resolved')).toMatchObject({ precision: 0, recall: 0 });
});

test('events are compared by type and place in the text, then by their details', () => {
  const { f1, accuracy } = scoreOf({ entities: [lind], events: [met] }).result();
  expect(f1.events?.f1).toBe(1);
  expect(f1.participants?.f1).toBe(0);
  expect(accuracy).toMatchObject({ 'event status': { accuracy: 1, of: 1 }, 'event mode': { accuracy: 0, of: 1 } });
  expect(f1Of({ events: [{ ...met, type: 'AGREE' }] }, 'events')?.f1).toBe(0);
});

test('misses name what was not found and what was found wrongly', () => {
  const wrong = statement({ id: 'b9', content: [at('Oslo')] });
  const misses = scoreOf({ attributions: [said, wrong] }).misses();
  expect(misses).toContain('oslo attribution missed: The guests reportedly met in Oslo for two hours');
  expect(misses).toContain('oslo attribution wrong: Oslo');
});

test('a document without a record counts as all missed', () => {
  const score = new GoldScore();
  score.add(gold, null);
  expect(score.result().f1['attributions found']).toEqual({ precision: 0, recall: 0, f1: 0, gold: 2 });
});

test('a record of another text is refused', () => {
  expect(() => scoreOf({}, `${TEXT} `)).toThrow('not the document');
});

test('the table gives per cent, one measure a line', () => {
  const table = goldTable(scoreOf({ attributions: [said] }).result());
  expect(table[0]).toBe('attributions found     P 100.0  R  50.0  F1  66.7  gold 2');
  expect(table).toContain('form                   accuracy 100.0  of 1 matched');
});
