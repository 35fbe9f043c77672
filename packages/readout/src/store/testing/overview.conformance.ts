import { beforeEach, describe, expect, test } from 'vitest';
import { find, recordOf, statement } from '../../model/hand-built.ts';
import type { Entity, Event, Position, Record } from '../../model/index.ts';
import type { Store } from '../store.ts';
import type { OpenStore } from './open-store.ts';

const CALL = 'Ilze Kalna of Latvia called Jonas Vaitkus. Kalna told Vaitkus that Latvia refuses tolls.';

/** A call of two ministers, one of whom represents Latvia, with a statement from one to the other and a position. */
function callRecord(id: string, published: string | null, stance: Position['stance'] = 'refuse'): Record {
  const entity = (local: string, name: string, start: number, parts: Partial<Entity> = {}): Entity => ({
    id: local,
    kind: 'person',
    name,
    titles: [],
    represents: null,
    ref: null,
    mentions: [{ start, end: start + name.length, form: 'name' }],
    confidence: 1,
    ...parts,
  });
  const call: Event = {
    id: 'v1',
    type: 'CONSULT',
    mode: 'call',
    trigger: [find(CALL, 'called')],
    mentions: [],
    status: 'occurred',
    participants: [
      { entity: 'e1', role: 'party' },
      { entity: 'e2', role: 'party' },
    ],
    time: null,
    duration: null,
    place: null,
    via: null,
    confidence: 1,
  };
  const position: Position = {
    id: 'p1',
    holder: 'e3',
    stance,
    issue: 'transit tolls',
    spans: [find(CALL, 'refuses tolls')],
    change: null,
    via: null,
    confidence: 1,
  };
  const told = find(CALL, 'Kalna told Vaitkus');
  const record = recordOf(`${CALL} (${id})`, {
    entities: [
      entity('e1', 'Ilze Kalna', 0, { represents: 'e3' }),
      entity('e2', 'Jonas Vaitkus', CALL.indexOf('Jonas')),
      entity('e3', 'Latvia', CALL.indexOf('Latvia'), { kind: 'country', ref: 'Q211' }),
    ],
    attributions: [
      statement({
        id: 'a1',
        source: { spans: [{ start: told.start, end: told.start + 5 }], entity: 'e1' },
        cue: [{ start: told.start + 6, end: told.start + 10 }],
        addressee: { spans: [{ start: told.end - 7, end: told.end }], entity: 'e2' },
        content: [find(CALL, 'Latvia refuses tolls')],
      }),
    ],
    events: [call],
    positions: [position],
  });
  return { ...record, document: { ...record.document, id, published } };
}

/** What every archive tells at a glance, and of its entities. */
export function overviewConforms(open: OpenStore): void {
  let store: Store;
  const file = (record: Record, pipeline = '1.0') =>
    store.documents.file({ record, pipeline, origins: [`id:${record.document.id}`], snapshot: null });
  const idOf = async (name: string) => (await store.entities.find(name))[0]?.id ?? '';

  beforeEach(async () => {
    store = await open();
    await file(callRecord('march', '2026-03-02'));
    await file(callRecord('may', '2026-05-04', 'demand'));
    await file(callRecord('undated', null));
  });

  describe('of an entity', () => {
    test('contacts are whom it met and addressed', async () => {
      const { items, next } = await store.entities.contacts(await idOf('Kalna'), { limit: 10 });
      expect(next).toBeNull();
      expect(items).toEqual([
        {
          entity: { id: await idOf('Vaitkus'), kind: 'person', name: 'Jonas Vaitkus' },
          events: [{ type: 'CONSULT', count: 3 }],
          statements: 3,
          first: '2026-03-02',
          last: '2026-05-04',
        },
      ]);
    });

    test('a country meets by those who represent it, who are no contacts of it', async () => {
      const { items } = await store.entities.contacts(await idOf('Latvia'), { limit: 10 });
      expect(items.map(({ entity }) => entity.name)).toEqual(['Jonas Vaitkus']);
    });

    test('contacts come in pages', async () => {
      const id = await idOf('Vaitkus');
      const first = await store.entities.contacts(id, { limit: 1 });
      expect(first.items.map(({ entity }) => entity.name)).toEqual(['Ilze Kalna']);
      expect(first.next).toBeNull();
      await expect(store.entities.contacts(id, { limit: 1, cursor: 'x' })).rejects.toMatchObject({ code: 'request' });
      expect((await store.entities.contacts('none', { limit: 1 })).items).toEqual([]);
    });

    test('stances are counted by issue', async () => {
      expect(await store.entities.stances(await idOf('Latvia'))).toEqual([
        {
          issue: 'transit tolls',
          stances: [
            { stance: 'refuse', count: 2, first: '2026-03-02', last: '2026-03-02' },
            { stance: 'demand', count: 1, first: '2026-05-04', last: '2026-05-04' },
          ],
        },
      ]);
    });
  });

  test('documents are counted by period', async () => {
    expect(await store.overview.periods('month', {})).toEqual([
      { period: '2026-03', documents: 1 },
      { period: '2026-05', documents: 1 },
    ]);
    expect(await store.overview.periods('year', { from: '2026-04-01' })).toEqual([{ period: '2026', documents: 1 }]);
  });

  test('links are who meets and addresses whom', async () => {
    const [link, ...more] = await store.overview.links({}, 10);
    expect(more).toEqual([]);
    expect(link?.between.map(({ name }) => name).sort()).toEqual(['Ilze Kalna', 'Jonas Vaitkus']);
    expect(link).toMatchObject({ events: 3, statements: 3 });
    expect(await store.overview.links({ from: '2026-05-01', to: '2026-05-31' }, 10)).toMatchObject([
      { events: 1, statements: 1 },
    ]);
  });

  test('nothing is contested that nobody has grouped', async () => {
    expect(await store.overview.contested({}, 10)).toEqual([]);
  });

  test('changes are told, the latest first, page by page', async () => {
    await store.corrections.correct('may', { action: 'accept', entry: 'a1' }, 'Anna');
    await file(callRecord('march', '2026-03-02'), '2.0');
    const seen = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await store.overview.changes(undefined, { limit: 2, cursor });
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(seen.map(({ what, document, by }) => [what, document, by])).toEqual([
      ['annotated again', 'march', null],
      ['corrected', 'may', 'Anna'],
      ['added', 'undated', null],
      ['added', 'may', null],
      ['added', 'march', null],
    ]);
    const since = seen[2]?.at;
    expect((await store.overview.changes(since, { limit: 10 })).items).toHaveLength(2);
  });
}
