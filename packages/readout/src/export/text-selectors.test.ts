import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextSelectors } from './text-selectors.ts';

test('counts code points, and gives 32 of them on either side', () => {
  const before = '🙂'.repeat(40);
  const text = `${before}שלום${'🕊'.repeat(3)}`;
  const [position, quote] = new TextSelectors(text).of({ start: before.length, end: before.length + 4 });
  expect(position).toEqual({ type: 'TextPositionSelector', start: 40, end: 44 });
  expect(quote).toEqual({ type: 'TextQuoteSelector', exact: 'שלום', prefix: '🙂'.repeat(32), suffix: '🕊🕊🕊' });
});

test('the two selectors agree on any text, and with what stands around it', () => {
  const text = fc.array(fc.constantFrom('a', ' ', '\n', 'é', '🕊', '👩🏽‍🚀', 'ש', 'م', '”', '\ud83d'), { minLength: 1 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
      const whole = pieces.join('');
      // Between pieces, so that no span cuts a pair of surrogates in two.
      const offsets = pieces.map((_, i) => pieces.slice(0, i).join('').length);
      const start = offsets[a % offsets.length] as number;
      const ends = [...offsets, whole.length].filter((offset) => offset > start);
      const end = ends[b % ends.length] as number;
      const [position, quote] = new TextSelectors(whole).of({ start, end });
      const points = [...whole];
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(quote.exact).toBe(whole.slice(start, end));
      expect(points.slice(Math.max(0, position.start - 32), position.start).join('')).toBe(quote.prefix ?? '');
      expect(points.slice(position.end, position.end + 32).join('')).toBe(quote.suffix ?? '');
    }),
  );
});
