import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Entity, Event, Record } from '../model/index.ts';

// Accounts of invented events for tests. No part of the product imports this file.

/** Two presidents, their two ministers and their two countries, as in every account below. */
export const FIGURES: readonly (readonly [
  id: string,
  kind: Entity['kind'],
  name: string,
  represents: string | null,
])[] = [
  ['norland', 'country', 'Norland', null],
  ['vesk', 'country', 'Vesk', null],
  ['solheim', 'person', 'Ingrid Solheim', 'norland'],
  ['varga', 'person', 'Pavel Varga', 'vesk'],
  ['dahl', 'person', 'Henrik Dahl', 'norland'],
  ['kral', 'person', 'Mira Kral', 'vesk'],
];

/** A document with the usual figures; further parts are added by the functions below. */
export function account(id: string, published: string, text: string, parts: Partial<Record> = {}): Record {
  const record = recordOf(text, parts);
  const entities = FIGURES.map(([key, kind, name, represents]) => ({
    id: key,
    kind,
    name,
    titles: [],
    represents,
    ref: null,
    mentions: [{ start: 0, end: 1, form: 'name' as const }],
    confidence: 1,
  }));
  return { ...record, document: { ...record.document, id, published }, entities };
}

/** A meeting or call of two, found by its word in the text. */
export function talk(text: string, word: string, parts: Partial<Event> = {}, between = ['solheim', 'varga']): Event {
  return {
    id: 'v1',
    type: 'CONSULT',
    mode: 'call',
    trigger: [find(text, word)],
    mentions: [],
    status: 'occurred',
    participants: between.map((entity) => ({ entity, role: 'party' as const })),
    time: null,
    duration: null,
    place: null,
    via: null,
    confidence: 1,
    ...parts,
  };
}

export function day(text: string, words: string, date: string): Record['times'][number] {
  return {
    id: 't1',
    spans: [find(text, words)],
    kind: 'date',
    from: date,
    to: date,
    approximate: false,
    confidence: 1,
  };
}

export function said(text: string, id: string, who: string, content: string): Record['attributions'][number] {
  const source = { spans: [find(text, content)], entity: who };
  return statement({ id, source, content: [find(text, content)] });
}
