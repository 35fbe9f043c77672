import { describe, expect, test } from 'vitest';
import { EVENT_STATUSES, EVENT_TYPES } from '../model/event.ts';
import type { Record } from '../model/record.ts';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { toPlover } from './plover.ts';
import { POLECAT_COLUMNS, toPolecat } from './polecat.ts';
import { exportedOf, written } from './testing/multilingual.ts';

/** The hand-built record with the Wikidata ids of its countries. */
function recordWithRefs(): Record {
  const record = handBuiltRecord();
  const refs = new Map([
    ['Norway', 'Q20'],
    ['Kenya', 'Q114'],
    ['Somalia', 'Q1045'],
  ]);
  return { ...record, entities: record.entities.map((entity) => ({ ...entity, ref: refs.get(entity.name) ?? null })) };
}

const ploverOf = async (...records: Parameters<typeof exportedOf>) =>
  (await written(toPlover(exportedOf(...records))))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const polecatOf = async (...records: Parameters<typeof exportedOf>) => {
  const [head = '', ...lines] = (await written(toPolecat(exportedOf(...records)))).trimEnd().split('\n');
  const columns = head.split('\t');
  return {
    columns,
    rows: lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? i, cell]))),
  };
};

describe('PLOVER', () => {
  test('an event a line, in the fields of the manual', async () => {
    const [event] = await ploverOf(recordWithRefs());
    expect(event).toEqual({
      id: 'harbour-v1',
      has_event: true,
      date: '2026-05-12',
      source: [
        { code: 'KEN', sector: 'GOV', actor_text: 'Kenya', identifier_id: 'Q114', identifier_text: 'Kenya' },
        { code: 'SOM', sector: 'GOV', actor_text: 'Somalia', identifier_id: 'Q1045', identifier_text: 'Somalia' },
      ],
      event: ['CONSULT'],
      quad_code: 1,
      event_loc: { name: 'Norway', cc3: 'NOR' },
      event_text: ['talks', 'talks'],
      text_info: { start: 64, end: 69 },
      cite_info: {
        citation: 'harbour',
        url: 'https://paper.example/harbour',
        title: 'Harbour talks',
        language: 'en',
        publication: 'The Paper',
        coder: 'readout',
        codebook: 'plover-0.7',
      },
      mediator: [{ code: 'NOR', sector: 'GOV', actor_text: 'Anna Berg', identifier_text: 'Anna Berg' }],
      status: 'occurred',
      voice: ['Anna Berg'],
      confidence: 0.9,
    });
    const { text } = recordWithRefs().document;
    expect([...text].slice(event.text_info.start, event.text_info.end).join('')).toBe('talks');
  });

  test.each([
    ['planned', ['future']],
    ['proposed', ['hypothetical']],
    ['refused', ['negation']],
    ['did not occur', ['negation']],
  ] as const)('what is %s is told by a context', async (status, context) => {
    const record = recordWithRefs();
    const [event] = await ploverOf({ ...record, events: record.events.map((entry) => ({ ...entry, status })) });
    expect(event.context).toEqual(context);
  });

  test('every type has a class; without a date of its own an event has the report’s', async () => {
    const record = recordWithRefs();
    const [entry] = record.events;
    if (!entry) throw new Error('the hand-built record has an event');
    const events = EVENT_TYPES.map((type, i) => ({ ...entry, id: `v${i}`, type, time: null }));
    const coded = await ploverOf({ ...record, events });
    expect(coded.map(({ quad_code }) => quad_code)).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(new Set(coded.map(({ date }) => date))).toEqual(new Set(['2026-05-13']));
  });

  test('what nobody did, or what has no date at all, is not coded', async () => {
    const record = recordWithRefs();
    const [nobody, undated] = [
      { ...record, events: record.events.map((entry) => ({ ...entry, participants: [] })) },
      { ...record, document: { ...record.document, published: null }, times: [] },
    ];
    expect(await ploverOf(nobody, undated)).toEqual([]);
  });

  test('only the events that are asked for', async () => {
    expect(await ploverOf({ ...exportedRecord(recordWithRefs()), entries: new Set(['a1']) })).toEqual([]);
  });
});

describe('POLECAT', () => {
  test('has the 40 columns of the data set, and every row has them', async () => {
    const { columns, rows } = await polecatOf(recordWithRefs());
    expect(columns).toHaveLength(40);
    expect(columns).toEqual([...POLECAT_COLUMNS]);
    expect(rows.map((row) => Object.keys(row))).toEqual([columns]);
  });

  test('parts values by semicolons, and says None where nothing is known', async () => {
    const { rows } = await polecatOf(recordWithRefs());
    expect(rows[0]).toMatchObject({
      'Event ID': 'harbour_v1',
      'Event Date': '2026-05-12',
      'Event Type': 'CONSULT',
      'Quad Code': 'VERBAL COOPERATION',
      Contexts: 'None',
      Intensity: 'None',
      'Actor Name': 'Kenya; Somalia',
      'Actor Country': 'KEN; SOM',
      'Primary Actor Sector': 'GOV',
      'Recipient Name': 'None',
      Country: 'NOR',
      'Raw Placename': 'Oslo',
      'Publication Date': '2026-05-13',
      'Story People': 'Anna Berg; Daniel Otieno',
      'Story Locations': 'Norway; Kenya; Somalia',
      Language: 'en',
    });
  });

  test('no name breaks a row or runs as a formula', async () => {
    const record = recordWithRefs();
    const entities = record.entities.map((entity) =>
      entity.id === 'e3' ? { ...entity, name: '=HYPERLINK("x")\tKenya;\nor so' } : entity,
    );
    const statuses = EVENT_STATUSES.flatMap((status) => record.events.map((entry) => ({ ...entry, status })));
    const { rows } = await polecatOf({ ...record, entities, events: statuses });
    expect(rows).toHaveLength(EVENT_STATUSES.length);
    for (const row of rows) {
      expect(Object.keys(row)).toHaveLength(40);
      expect(row['Actor Name']).toBe('\'=HYPERLINK("x") Kenya or so; Somalia');
    }
  });
});
