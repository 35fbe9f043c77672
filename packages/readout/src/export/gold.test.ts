import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGold } from '../eval/gold.ts';
import { locateQuotation } from '../eval/quotation.ts';
import type { Record } from '../model/record.ts';
import { goldOf } from './gold.ts';
import { goldQuotation } from './gold-quotation.ts';
import { handBuiltRecord } from './hand-built.ts';
import { multilingualRecord } from './testing/multilingual.ts';

test('words that occur more than once are marked within their context', () => {
  const text = 'He said yes, he said no, and he said yes, again.';
  expect(goldQuotation(text, { start: 20, end: 24 })).toBe(' no,');
  expect(goldQuotation(text, { start: 8, end: 11 })).toBe('said ⟦yes⟧, he');
  expect(goldQuotation('one two', { start: 0, end: 3 })).toBe('one');
});

test('a text that has the marks itself is quoted by its offsets', () => {
  expect(goldQuotation('⟦a⟧ b', { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
});

test('any quotation is found where it was taken from', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '🕊', 'ש', '”', 'he ', '⟦'), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
      const whole = pieces.join('');
      const offsets = pieces.map((_, i) => pieces.slice(0, i).join('').length);
      const start = offsets[a % offsets.length] as number;
      const ends = [...offsets, whole.length].filter((offset) => offset > start);
      const end = ends[b % ends.length] as number;
      const quotation = goldQuotation(whole, { start, end });
      expect(typeof quotation === 'string' ? locateQuotation(whole, quotation) : quotation).toEqual({ start, end });
    }),
  );
});

/** What the format of the gold documents says of a record, with offsets for its quotations. */
function asGold(record: Record): object {
  const name = (id: string | null) => record.entities.find((entity) => entity.id === id)?.name ?? null;
  return {
    id: record.document.id,
    published: record.document.published,
    outlet: record.document.outlet,
    text: record.document.text,
    attributions: record.attributions.map(({ confidence: _, source, addressee, ...rest }) => ({
      ...rest,
      source: source?.spans ?? [],
      sourceEntity: name(source?.entity ?? null),
      addressee: addressee?.spans ?? [],
    })),
    times: record.times.map(({ id: _, confidence: __, approximate, ...rest }) => ({
      ...rest,
      ...(approximate && { approximate }),
    })),
    events: record.events.map(({ confidence: _, time: __, duration: ___, place: ____, participants, ...rest }) => ({
      ...rest,
      participants: participants.map(({ entity, role }) => [name(entity), role]),
    })),
    topics: record.topics.map(({ id: _, confidence: __, raisedBy, ...rest }) => ({
      ...rest,
      raisedBy: name(raisedBy),
    })),
    agreements: record.agreements.map(({ id: _, confidence: __, time: ___, parties, ...rest }) => ({
      ...rest,
      parties: parties.map(name),
    })),
    positions: record.positions.map(({ id: _, confidence: __, holder, ...rest }) => ({
      ...rest,
      holder: name(holder),
    })),
    definitions: record.definitions.map(({ id: _, confidence: __, according, ...rest }) => ({
      ...rest,
      according: name(according),
    })),
    disputes: record.disputes.map(({ id: _, confidence: __, claimant, by, ...rest }) => ({
      ...rest,
      claimant: name(claimant),
      by: by.map(name),
    })),
  };
}

test.each([
  ['entries of every kind', handBuiltRecord()],
  ['emoji, right-to-left text and broken quotations', multilingualRecord()],
])('read as a gold document it says what the record says: %s', (_, record) => {
  const { attributions, times, events, topics, agreements, positions, definitions, disputes, ...document } = parseGold(
    JSON.parse(JSON.stringify(goldOf(record))),
  );
  // The reader keeps what a quotation was written as, beside its spans.
  const withoutText = (entries: readonly object[]) =>
    entries.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'text')));
  expect({
    ...document,
    attributions,
    times: withoutText(times),
    events,
    topics: withoutText(topics),
    agreements: withoutText(agreements),
    positions: withoutText(positions),
    definitions,
    disputes: withoutText(disputes),
  }).toEqual(asGold(record));
});
