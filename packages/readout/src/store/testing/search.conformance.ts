import { beforeEach, describe, expect, test } from 'vitest';
import { find } from '../../model/hand-built.ts';
import type { Entity, Event, Position, Record } from '../../model/index.ts';
import type { Condition, SearchRequest } from '../search.ts';
import type { Store } from '../store.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

const FERRY =
  'Ilze Kalna said “the ferries will sail again.” Latvia refuses tolls. The talks on 3 May failed. Jonas Vaitkus said “root causes remain.”';
const TOLLS = 'Ilze Kalna said “tolls are the root of it, whatever the causes.” Tolls, tolls and tolls again.';
const GRAIN = 'Jonas Vaitkus said “the grain terminal is closed.”';

const text = (words: string, prefix = false): Condition => ({
  on: 'text',
  term: { words: words.split(' '), prefix },
  negated: false,
});
const field = (name: (Condition & { on: 'field' })['field'], ...values: string[]): Condition => ({
  on: 'field',
  field: name,
  values,
  negated: false,
});
const not = (condition: Condition): Condition => ({ ...condition, negated: true });
const ask = (target: SearchRequest['target'], ...conditions: Condition[]): SearchRequest => ({
  target,
  conditions,
  sort: 'relevance',
  limit: 10,
});

/** The record of the ferry text with a country that the first speaker represents, a position and an event. */
function ferryRecord(record: Record): Record {
  const at = (words: string) => find(FERRY, words);
  const latvia: Entity = {
    id: 'e9',
    kind: 'country',
    name: 'Latvia',
    titles: [],
    represents: null,
    ref: 'Q211',
    mentions: [{ ...at('Latvia'), form: 'name' }],
    confidence: 1,
  };
  const position: Position = {
    id: 'p1',
    holder: 'e9',
    stance: 'refuse',
    issue: 'transit tolls',
    spans: [at('refuses tolls')],
    change: null,
    via: null,
    confidence: 1,
  };
  const event: Event = {
    id: 'v1',
    type: 'CONSULT',
    mode: 'talks',
    trigger: [at('talks')],
    mentions: [],
    status: 'occurred',
    participants: [{ entity: 'e9', role: 'party' }],
    time: 't1',
    duration: null,
    place: null,
    via: null,
    confidence: 1,
  };
  const day = '2026-05-03';
  return {
    ...record,
    entities: [...record.entities.map((one) => (one.id === 'e1' ? { ...one, represents: 'e9' } : one)), latvia],
    times: [{ id: 't1', kind: 'date', spans: [at('3 May')], from: day, to: day, approximate: false, confidence: 1 }],
    attributions: record.attributions.map((one, i) => (i === 0 ? { ...one, act: 'promise' } : one)),
    positions: [position],
    events: [event],
  };
}

/** What every archive does with questions. */
export function searchConforms(open: OpenStore): void {
  let store: Store;
  const ids = async (request: SearchRequest) =>
    (await store.search.find(request)).items.map(({ document, entry }) =>
      entry ? `${document.id}/${entry.id}` : document.id,
    );
  const idOf = async (name: string) => (await store.entities.find(name)).map(({ id }) => id);

  beforeEach(async () => {
    store = await open();
    const ferry = submission(FERRY, { id: 'ferry', published: '2026-05-04', outlet: 'The Ferry', title: 'Ferries' });
    await store.documents.file({ ...ferry, record: ferryRecord(ferry.record) });
    await store.documents.file(submission(TOLLS, { id: 'tolls', published: '2026-05-06', outlet: 'Port News' }));
    await store.documents.file(submission(GRAIN, { id: 'grain', published: '2025-11-02', outlet: 'The Ferry' }));
  });

  describe('words', () => {
    test('in any form, all of them', async () => {
      expect(await ids(ask('documents', text('ferry')))).toEqual(['ferry']);
      expect(await ids(ask('documents', text('toll'), text('root')))).toEqual(['tolls', 'ferry']);
    });
    test('as a phrase', async () => {
      expect(await ids(ask('documents', text('root cause')))).toEqual(['ferry']);
    });
    test('by their beginning', async () => {
      expect(await ids(ask('documents', text('term', true)))).toEqual(['grain']);
    });
    test('left out', async () => {
      expect(await ids({ ...ask('documents', not(text('toll'))), sort: 'date' })).toEqual(['grain']);
    });
    test('in entries', async () => {
      expect(await ids(ask('entries', text('root cause')))).toEqual(['ferry/a2']);
    });
    test('in the title count for more', async () => {
      await store.documents.file(submission(`${GRAIN} So is the grain dock.`, { id: 'dock', title: 'Harbour' }));
      await store.documents.file(submission('The dock and the harbour are shut to all ships.', { id: 'shut' }));
      expect(await ids(ask('documents', text('harbour'), text('dock')))).toEqual(['dock', 'shut']);
    });
  });

  describe('filters', () => {
    test('by fields of one and the same entry', async () => {
      expect(await ids(ask('entries', field('act', 'promise')))).toEqual(['ferry/a1']);
      expect(await ids(ask('documents', field('act', 'promise'), field('kind', 'attribution')))).toEqual(['ferry']);
      expect(await ids(ask('documents', field('act', 'promise'), field('stance', 'refuse')))).toEqual([]);
    });
    test('by the entity that speaks, with everyone who represents it', async () => {
      const entities = await idOf('Latvia');
      const speaks: Condition = { on: 'entity', roles: ['speaker', 'holder'], entities, negated: false };
      expect(await ids(ask('entries', speaks))).toEqual(['ferry/p1', 'ferry/a1']);
    });
    test('by an entity that is mentioned', async () => {
      const mentions: Condition = { on: 'entity', roles: [], entities: await idOf('Vaitkus'), negated: false };
      expect(await ids(ask('documents', mentions))).toEqual(['ferry', 'grain']);
      expect(await ids(ask('documents', not(mentions)))).toEqual(['tolls']);
    });
    test('by an entity that nobody knows: nothing', async () => {
      expect(await ids(ask('documents', { on: 'entity', roles: [], entities: [], negated: false }))).toEqual([]);
    });
    test('by outlet, document and day', async () => {
      const ferry: Condition = { on: 'outlet', values: ['The Ferry'], negated: false };
      const since: Condition = { on: 'published', from: '2026-01-01', to: '2026-05-05', negated: false };
      expect(await ids(ask('documents', ferry))).toEqual(['ferry', 'grain']);
      expect(await ids(ask('documents', ferry, since))).toEqual(['ferry']);
      expect(await ids(ask('documents', { on: 'document', values: ['grain', '\0'], negated: false }))).toEqual([
        'grain',
      ]);
    });
    test('by the day of an event', async () => {
      const may = (from: string, to: string): Condition => ({ on: 'event', from, to, negated: false });
      expect(await ids(ask('entries', may('2026-05-03', '2026-05-04')))).toEqual(['ferry/v1']);
      expect(await ids(ask('entries', may('2026-05-04', '2026-05-05')))).toEqual([]);
    });
  });

  test('a hit tells who has a part in it', async () => {
    const { items } = await store.search.find(ask('entries', field('act', 'promise')));
    expect(items[0]?.entry).toMatchObject({ kind: 'attribution', act: 'promise', start: 0 });
    expect(items[0]?.entry?.parts).toMatchObject([{ role: 'speaker', name: 'Ilze Kalna' }]);
  });

  test.each(['relevance', 'date'] as const)('pages by %s go on where the one before ended', async (sort) => {
    for (let i = 0; i < 7; i++)
      await store.documents.file(
        submission(`Ferry number ${i} and ferry again.`, { id: `f${i}`, published: `2026-06-0${(i % 3) + 1}` }),
      );
    const all = await ids({ ...ask('documents', text('ferry')), sort, limit: 100 });
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await store.search.find({ ...ask('documents', text('ferry')), sort, limit: 3, cursor });
      found.push(...page.items.map(({ document }) => document.id));
      cursor = page.next;
    }
    expect(found).toEqual(all);
    expect(new Set(found).size).toBe(8);
    expect(await store.search.count(ask('documents', text('ferry')), 100)).toBe(8);
    expect(await store.search.count(ask('documents', text('ferry')), 5)).toBe(5);
  });

  test('entries come by doubt, the least certain first, without those that are certain', async () => {
    const doubted = submission(`${GRAIN} Ilze Kalna said “perhaps.” Ilze Kalna said “surely.”`, { id: 'doubted' });
    const confidences = [0.62, 0.31, 1];
    const attributions = doubted.record.attributions.map((one, i) => ({ ...one, confidence: confidences[i] ?? 1 }));
    await store.documents.file({ ...doubted, record: { ...doubted.record, attributions } });
    const asked = { ...ask('entries'), sort: 'doubt' as const, limit: 1 };
    const first = await store.search.find(asked);
    const second = await store.search.find({ ...asked, cursor: first.next });
    expect([...first.items, ...second.items].map(({ entry }) => entry?.id)).toEqual(['a2', 'a1']);
    expect(first.items[0]?.score).toBeCloseTo(0.69);
    expect(second.next).toBeNull();
  });

  test('facets count the hits', async () => {
    const facets = await store.search.facets(ask('entries'), ['kind', 'speaker', 'outlet', 'year']);
    expect(facets.kind).toEqual([
      { value: 'attribution', count: 4 },
      { value: 'event', count: 1 },
      { value: 'position', count: 1 },
    ]);
    expect(facets.speaker?.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'Ilze Kalna 2',
      'Jonas Vaitkus 2',
      'Latvia 1',
    ]);
    const { outlet, stance } = await store.search.facets(ask('documents', text('toll')), ['outlet', 'stance']);
    expect(outlet).toEqual([
      { value: 'Port News', count: 1 },
      { value: 'The Ferry', count: 1 },
    ]);
    expect(stance).toEqual([{ value: 'refuse', count: 1 }]);
  });

  test('whom hits are addressed to is counted too', async () => {
    const told = submission('Ilze Kalna said “we wait.” Jonas Vaitkus said “no.”', { id: 'told' });
    const [first, ...rest] = told.record.attributions;
    if (first === undefined) throw new Error('the text has statements');
    const addressed = { ...first, addressee: { spans: [find(told.record.document.text, 'Vaitkus')], entity: 'e2' } };
    await store.documents.file({ ...told, record: { ...told.record, attributions: [addressed, ...rest] } });
    const { addressee } = await store.search.facets(ask('entries'), ['addressee']);
    expect(addressee).toEqual([{ value: 'Jonas Vaitkus', count: 1 }]);
  });

  test('hits are counted by period', async () => {
    expect(await store.search.periods(ask('entries', field('kind', 'position')), 'month')).toEqual([
      { period: '2026-05', count: 1 },
    ]);
    expect(await store.search.periods(ask('entries', field('act', 'praise')), 'day')).toEqual([]);
  });

  test('the values of a field are listed', async () => {
    expect(await store.search.values('issue')).toEqual(['transit tolls']);
    expect(await store.search.values('outlet')).toEqual(['Port News', 'The Ferry']);
  });

  describe('entities', () => {
    test('are one across documents, found by full name or surname', async () => {
      expect(await store.entities.find('Jonas Vaitkus')).toMatchObject([{ kind: 'person', documents: 2 }]);
      expect(await store.entities.find('vaitkus')).toEqual(await store.entities.find('Jonas Vaitkus'));
      expect(await store.entities.find('nobody')).toEqual([]);
    });

    test('are found by what their names begin with', async () => {
      expect(await store.entities.beginning('jon', 10)).toMatchObject([{ name: 'Jonas Vaitkus' }]);
      expect(await store.entities.beginning('vait', 10)).toMatchObject([{ name: 'Jonas Vaitkus' }]);
      expect(await store.entities.beginning('onas', 10)).toEqual([]);
      expect(await store.entities.beginning('', 10)).toEqual([]);
    });

    test('are merged by hand, and no longer when that is undone', async () => {
      const [[kalna = ''], [vaitkus = '']] = [await idOf('Kalna'), await idOf('Vaitkus')];
      const { id } = await store.corrections.merge(kalna, vaitkus, 'Anna');
      expect(await store.entities.find('Kalna')).toMatchObject([{ id: vaitkus, documents: 3 }]);
      const speaks: Condition = { on: 'entity', roles: ['speaker'], entities: [vaitkus], negated: false };
      expect(await ids(ask('entries', speaks))).toHaveLength(4);
      await store.corrections.undo(id, 'Anna');
      expect(await store.entities.find('Kalna')).toMatchObject([{ id: kalna, documents: 2 }]);
    });

    test('are split by hand, also when the document is annotated again', async () => {
      const [vaitkus = ''] = await idOf('Vaitkus');
      const { id } = await store.corrections.split(vaitkus, 'grain', 'Anna');
      expect(await store.entities.get(vaitkus)).toMatchObject({ documents: 1 });
      await store.documents.file(submission(GRAIN, { id: 'grain', pipeline: '2.0' }));
      expect(await store.entities.get(vaitkus)).toMatchObject({ documents: 1 });
      await store.corrections.undo(id, 'Anna');
      expect(await store.entities.get(vaitkus)).toMatchObject({ documents: 2 });
    });
  });
}
