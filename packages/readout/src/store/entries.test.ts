import { expect, test } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Entity } from '../model/index.ts';
import { flattenEntries } from './entries.ts';

const TEXT = 'Aide Ilze Kalna told reporters that Riga would attend. The talks were held in Oslo on 3 May.';
const at = (phrase: string) => find(TEXT, phrase);

function entity(id: string, kind: Entity['kind'], name: string, represents: string | null = null): Entity {
  const mentions = [{ ...at(name), form: 'name' as const }];
  return { id, kind, name, titles: [], represents, ref: null, mentions, confidence: 1 };
}

const record = recordOf(TEXT, {
  entities: [
    entity('e1', 'person', 'Ilze Kalna', 'e2'),
    entity('e2', 'country', 'Riga'),
    entity('e3', 'place', 'Oslo', 'e2'),
  ],
  times: [
    {
      id: 't1',
      kind: 'date',
      spans: [at('3 May')],
      from: '2026-05-03',
      to: '2026-05-03',
      approximate: false,
      confidence: 1,
    },
  ],
  attributions: [
    statement({
      id: 'a1',
      source: { spans: [at('Aide Ilze Kalna')], entity: 'e1' },
      cue: [at('told')],
      content: [at('that Riga would attend')],
      addressee: { spans: [at('reporters')], entity: null },
    }),
  ],
  events: [
    {
      id: 'v1',
      type: 'CONSULT',
      mode: 'talks',
      trigger: [at('talks')],
      mentions: [],
      status: 'occurred',
      participants: [],
      time: 't1',
      duration: null,
      place: 'e3',
      via: null,
      confidence: 1,
    },
  ],
});

test('a speaker comes with the side that it speaks for', () => {
  const [said] = flattenEntries(record);
  expect(said?.parts).toEqual([
    { role: 'speaker', entity: 'e1', side: false },
    { role: 'speaker', entity: 'e2', side: true },
  ]);
});

test('a place does not bring its country along', () => {
  expect(flattenEntries(record)[1]?.parts).toEqual([{ role: 'place', entity: 'e3', side: false }]);
});

test('an entry is found by its evidence and the names in it', () => {
  const [said] = flattenEntries(record);
  expect(said?.words).toContain('that Riga would attend');
  expect(said?.extent).toEqual({ start: 0, end: TEXT.indexOf('.') });
});

test('an event has its days', () => {
  expect(flattenEntries(record)[1]).toMatchObject({ kind: 'event', from: '2026-05-03', eventType: 'CONSULT' });
});
