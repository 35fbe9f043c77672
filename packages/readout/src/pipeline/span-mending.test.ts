import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainSpan, mendSpans } from './span-mending.ts';

const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const mended = (text: string, ...parts: string[]) =>
  mendSpans(
    text,
    parts.map((part) => at(text, part)),
  ).map(({ start, end }) => text.slice(start, end));

describe('mendSpans', () => {
  it('drops a comma and white space at the edges', () => {
    expect(mended('They can, he said.', 'They can, ')).toEqual(['They can']);
  });
  it('keeps the comma inside quotation marks', () => {
    expect(mended('“They can,” he said.', '“They can,”')).toEqual(['“They can,”']);
  });
  it('takes in the mark that closes a quotation', () => {
    expect(mended('He said “they can” today.', '“they can')).toEqual(['“they can”']);
  });
  it('takes in the mark that opens a quotation', () => {
    expect(mended('He said “they can” today.', 'they can”')).toEqual(['“they can”']);
  });
  it('joins what only punctuation parts', () => {
    expect(mended('the co-operation pact', 'co', 'operation pact')).toEqual(['co-operation pact']);
  });
  it('drops what has no word', () => {
    expect(mended('“Yes” — no', '—')).toEqual([]);
  });
  it('gives spans of the text without overlap for any spans', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '"', ',', '\n', '’'), minLength: 60 }),
        fc.array(span),
        (text, spans) => {
          const apart: { start: number; end: number }[] = [];
          for (const next of spans.sort((a, b) => a.start - b.start))
            if (next.start > (apart.at(-1)?.end ?? -1)) apart.push(next);
          let last = 0;
          for (const { start, end } of mendSpans(text, apart)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});

describe('mainSpan', () => {
  it('is the longest, with near neighbours', () => {
    const text = 'Ana Ruiz, the envoy, said so, and Lee agreed';
    expect(
      mainSpan(text, [at(text, 'Ana Ruiz'), at(text, 'the envoy'), at(text, 'Lee')]).map(({ start, end }) =>
        text.slice(start, end),
      ),
    ).toEqual(['Ana Ruiz, the envoy']);
  });
});
