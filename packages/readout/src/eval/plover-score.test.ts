import { describe, expect, it } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Entity, Event, Record } from '../model/index.ts';
import { PloverExample, PloverScore } from './plover-score.ts';

const TEXT = 'Maridia urged Kivu to talk. Kivu shelled Maridia.';
const entity = (id: string, name: string): Entity => ({
  id,
  kind: 'country',
  name,
  titles: [],
  represents: null,
  ref: null,
  mentions: [{ start: TEXT.indexOf(name), end: TEXT.indexOf(name) + name.length, form: 'name' }],
  confidence: 1,
});
const shelling: Event = {
  id: 'v1',
  type: 'ASSAULT',
  mode: null,
  trigger: [find(TEXT, 'shelled')],
  mentions: [],
  status: 'occurred',
  participants: [
    { entity: 'e2', role: 'actor' },
    { entity: 'e1', role: 'recipient' },
  ],
  time: null,
  duration: null,
  place: null,
  via: null,
  confidence: 1,
};
const record = recordOf(TEXT, {
  entities: [entity('e1', 'Maridia'), entity('e2', 'Kivu')],
  events: [shelling],
  attributions: [
    statement({
      id: 'a1',
      act: 'urge',
      content: [find(TEXT, 'Kivu to talk')],
      source: { spans: [{ start: 0, end: 'Maridia'.length }], entity: 'e1' },
    }),
  ],
});
const rates = (event: string, made: Record | null = record, target = 'Maridia') => {
  const score = new PloverScore();
  score.add(
    PloverExample.parse({
      id: 'x',
      text: TEXT,
      event,
      source: [{ actorText: 'Kivu' }],
      target: [{ actorText: target }],
    }),
    made,
  );
  return Object.values(score.accuracy()).map(({ accuracy }) => accuracy);
};

describe('PloverScore', () => {
  it('counts a type that an event has, with its actors', () => expect(rates('ASSAULT')).toEqual([1, 1, 1]));
  it('goes by the present name of an older type', () => expect(rates('FIGHT')).toEqual([1, 1, 1]));
  it('counts a statement apart from events', () => expect(rates('DEMAND')).toEqual([0, 1, 1]));
  it('sees an actor that is not there', () => expect(rates('ASSAULT', record, 'Oslo')).toEqual([1, 1, 0]));
  it('counts a record that was not made as missed', () => expect(rates('ASSAULT', null)).toEqual([0, 0]));
});
