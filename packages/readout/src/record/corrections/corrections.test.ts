import { describe, expect, test } from 'vitest';
import { find, recordOf, statement } from '../../model/hand-built.ts';
import type { Correction, CorrectionRequest, Decision, Entity, Record } from '../../model/index.ts';
import { checkRecord } from '../check.ts';
import { applyCorrections, decide } from './corrections.ts';

const TEXT =
  'Ilze Kalna said the ferry would sail. Jonas Vaitkus denied it. According to the port, “no ship left on Monday.”';

function person(id: string, name: string, text = TEXT): Entity {
  const mentions = [{ ...find(text, name), form: 'name' as const }];
  return { id, kind: 'person', name, titles: [], represents: null, ref: null, mentions, confidence: 0.9 };
}

/** What the machine makes of the text; ids begin at another number where `first` says so, as those of a newer model may. */
function machine(text = TEXT, first = 1): Record {
  const at = (words: string) => find(text, words);
  const [kalna, vaitkus] = [`e${first}`, `e${first + 1}`];
  const said = statement({
    id: `a${first}`,
    source: { spans: [at('Ilze Kalna')], entity: kalna },
    cue: [at('said')],
    content: [at('the ferry would sail')],
    confidence: 0.6,
  });
  return recordOf(text, {
    entities: [person(kalna, 'Ilze Kalna', text), person(vaitkus, 'Jonas Vaitkus', text)],
    attributions: [said],
    positions: [
      {
        id: `p${first}`,
        holder: vaitkus,
        stance: 'refuse',
        issue: 'ferries',
        spans: [at('denied it')],
        change: null,
        via: null,
        confidence: 0.7,
      },
    ],
  });
}

const logged = (decision: Decision, id = 'c1'): Correction => ({
  id,
  document: 'hand-built',
  decision,
  by: 'Anna',
  at: '2026-05-04T10:00:00Z',
});
const correct = (record: Record, ...requests: CorrectionRequest[]) =>
  requests.map((request, i) => logged(decide(record, request), `c${i + 1}`));

describe('on the record that they were made on', () => {
  test('an accepted entry is sure and reviewed', () => {
    const { record, reviews } = applyCorrections(machine(), correct(machine(), { action: 'accept', entry: 'a1' }));
    expect(record.attributions[0]?.confidence).toBe(1);
    expect(reviews).toMatchObject([{ entry: 'a1', state: 'accepted', by: 'Anna' }]);
  });

  test('a changed field has its new value', () => {
    const requests: CorrectionRequest[] = [{ action: 'change', entry: 'a1', field: 'act', value: 'promise' }];
    const { record } = applyCorrections(machine(), correct(machine(), ...requests));
    expect(record.attributions[0]?.act).toBe('promise');
  });

  test('a changed span has its new evidence', () => {
    const value = [find(TEXT, 'the ferry')];
    const [correction] = correct(machine(), { action: 'change', entry: 'a1', field: 'content', value });
    const { record } = applyCorrections(machine(), correction ? [correction] : []);
    expect(record.attributions[0]?.content).toEqual(value);
  });

  test('a rejected entity takes its positions along and leaves the rest whole', () => {
    const { record } = applyCorrections(machine(), correct(machine(), { action: 'reject', entry: 'e2' }));
    expect(record.entities.map(({ id }) => id)).toEqual(['e1']);
    expect(record.positions).toEqual([]);
    expect(checkRecord(record)).toEqual([]);
  });

  test('an added attribution is told around what stands inside it', () => {
    const outer = { ...statement({ id: '', content: [find(TEXT, 'Ilze Kalna said the ferry would sail')] }) };
    const { record, reviews } = applyCorrections(
      machine(),
      correct(machine(), { action: 'add', kind: 'attributions', entry: { ...outer, act: 'report' } }),
    );
    expect(record.attributions.map(({ id, via }) => [id, via])).toEqual([
      ['a1', 'a2'],
      ['a2', null],
    ]);
    expect(reviews).toMatchObject([{ entry: 'a2', state: 'added' }]);
  });
});

describe('on a newer record', () => {
  test('they are applied by evidence, whatever the ids', () => {
    const corrections = correct(
      machine(),
      { action: 'change', entry: 'a1', field: 'source', value: { spans: [find(TEXT, 'Jonas Vaitkus')], entity: 'e2' } },
      { action: 'reject', entry: 'p1' },
    );
    const { record, orphans } = applyCorrections(machine(TEXT, 5), corrections);
    expect(record.attributions[0]).toMatchObject({ id: 'a5', source: { entity: 'e6' } });
    expect(record.positions).toEqual([]);
    expect(orphans).toEqual([]);
  });

  test('they follow their words in a changed text', () => {
    const corrections = correct(machine(), { action: 'change', entry: 'a1', field: 'act', value: 'promise' });
    const { record, orphans } = applyCorrections(machine(`Riga, 4 May. ${TEXT}`, 3), corrections);
    expect(record.attributions[0]?.act).toBe('promise');
    expect(orphans).toEqual([]);
  });

  test('what no longer fits is kept and told', () => {
    const corrections = correct(machine(), { action: 'accept', entry: 'a1' });
    const { record, orphans } = applyCorrections({ ...machine(), attributions: [] }, corrections);
    expect(record.attributions).toEqual([]);
    expect(orphans).toMatchObject([
      { correction: { id: 'c1' }, reason: 'the entry that it corrects is not in the record' },
    ]);
  });

  test('of two entries on the same words, the one that was meant is corrected', () => {
    const both = (record: Record): Record => {
      const [position] = record.positions;
      if (!position) throw new Error('no position');
      const second = { ...position, id: 'p9', holder: record.entities[0]?.id ?? '' };
      return { ...record, positions: [position, second] };
    };
    const corrections = correct(both(machine()), { action: 'reject', entry: 'p9' });
    const { record } = applyCorrections(both(machine(TEXT, 4)), corrections);
    expect(record.positions.map(({ id }) => id)).toEqual(['p4']);
  });
});

describe('a request is refused', () => {
  test.each<[string, CorrectionRequest, RegExp]>([
    ['for an entry that is not there', { action: 'accept', entry: 'a9' }, /no entry "a9"/],
    [
      'for a field that is not there',
      { action: 'change', entry: 'a1', field: 'tone', value: 'x' },
      /"tone" is no field/,
    ],
    ['for what every object has', { action: 'change', entry: 'a1', field: '__proto__', value: 'x' }, /is no field/],
    ['for an id', { action: 'change', entry: 'a1', field: 'id', value: 'x' }, /"id" is no field/],
    ['for a value of another kind', { action: 'change', entry: 'a1', field: 'act', value: 'sing' }, /would not hold/],
    ['for a reference to nothing', { action: 'change', entry: 'p1', field: 'holder', value: 'e9' }, /no "e9"/],
    [
      'for evidence outside the text',
      { action: 'change', entry: 'a1', field: 'content', value: [{ start: 0, end: 9999 }] },
      /./,
    ],
    ['for an entry without evidence', { action: 'add', kind: 'topics', entry: {} }, /would not hold/],
  ])('%s', (_, request, message) => {
    expect(() => decide(machine(), request)).toThrow(message);
  });
});
