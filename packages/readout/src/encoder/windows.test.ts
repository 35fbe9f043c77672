import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows } from './windows.ts';

const paragraphsOf = (...lengths: number[]) =>
  Int32Array.from(lengths.flatMap((length, k) => Array<number>(length).fill(k)));

describe('cutWindows', () => {
  it('packs whole paragraphs together', () => {
    expect([...cutWindows(paragraphsOf(100, 100, 100), 254)]).toEqual([
      { start: 0, end: 200, coreStart: 0, coreEnd: 200 },
      { start: 200, end: 300, coreStart: 200, coreEnd: 300 },
    ]);
  });

  it('cuts a long paragraph into windows that overlap', () => {
    expect([...cutWindows(paragraphsOf(400), 254, 64)]).toEqual([
      { start: 0, end: 254, coreStart: 0, coreEnd: 222 },
      { start: 190, end: 400, coreStart: 222, coreEnd: 400 },
    ]);
  });

  it('has no window for no pieces', () => {
    expect([...cutWindows(new Int32Array(0))]).toEqual([]);
  });

  it('puts every piece into exactly one core, in windows of at most the size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 12 }), (lengths) => {
        const paragraphs = paragraphsOf(...lengths);
        let next = 0;
        for (const { start, end, coreStart, coreEnd } of cutWindows(paragraphs, 254)) {
          expect(end - start).toBeLessThanOrEqual(254);
          expect(start).toBeLessThanOrEqual(coreStart);
          expect(coreEnd).toBeLessThanOrEqual(end);
          expect(coreStart).toBe(next);
          next = coreEnd;
        }
        expect(next).toBe(paragraphs.length);
      }),
    );
  });
});
