import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYERS, type LayerMark } from './layers.ts';
import { paragraphSpans, segmentsOf } from './segments.ts';

const mark = (start: number, end: number, layer: LayerMark['layer'], entry: string): LayerMark => ({
  start,
  end,
  layer,
  entry,
});

describe('segmentsOf', () => {
  it('cuts overlapping marks at every border', () => {
    const marks = [mark(0, 6, 'content', 'a'), mark(4, 8, 'event', 'v'), mark(5, 6, 'content', 'b')];
    expect(segmentsOf([{ start: 0, end: 10 }], marks)).toEqual([
      [
        { start: 0, end: 4, layers: ['content'], entries: ['a'], depth: 1 },
        { start: 4, end: 5, layers: ['event', 'content'], entries: ['v', 'a'], depth: 1 },
        { start: 5, end: 6, layers: ['content', 'event'], entries: ['b', 'v', 'a'], depth: 2 },
        { start: 6, end: 8, layers: ['event'], entries: ['v'], depth: 0 },
        { start: 8, end: 10, layers: [], entries: [], depth: 0 },
      ],
    ]);
  });

  it('carries a mark on into the next paragraph', () => {
    const [first, second] = segmentsOf(
      [
        { start: 0, end: 3 },
        { start: 5, end: 9 },
      ],
      [mark(1, 7, 'content', 'a')],
    );
    expect(first?.map(({ start, end, depth }) => [start, end, depth])).toEqual([
      [0, 1, 0],
      [1, 3, 1],
    ]);
    expect(second?.map(({ start, end, depth }) => [start, end, depth])).toEqual([
      [5, 7, 1],
      [7, 9, 0],
    ]);
  });

  it('covers each range without a gap and puts on each stretch just the entries of its marks', () => {
    const anyMark = fc.record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 20 }),
      layer: fc.constantFrom(...LAYERS.map(({ id }) => id)),
      entry: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 12 }), (drawn) => {
        const marks = drawn.map(({ start, length, layer, entry }) => mark(start, start + length, layer, entry));
        for (const segments of segmentsOf(
          [
            { start: 2, end: 20 },
            { start: 22, end: 40 },
          ],
          marks,
        )) {
          for (const [i, { start, end, entries }] of segments.entries()) {
            expect(start).toBe(segments[i - 1]?.end ?? start);
            const over = marks.filter((each) => each.start < end && each.end > start);
            expect(new Set(entries)).toEqual(new Set(over.map(({ entry }) => entry)));
          }
        }
      }),
    );
  });
});

describe('paragraphSpans', () => {
  const paragraphs = (text: string) => paragraphSpans(text).map(({ start, end }) => text.slice(start, end));

  it('parts at every line end where there is no blank line', () => {
    expect(paragraphs(' One.\nTwo.\r\n')).toEqual(['One.', 'Two.']);
  });

  it('parts at blank lines where there are any', () => {
    expect(paragraphs('One\ngoes on.\n \nTwo.\n\n\nThree.')).toEqual(['One\ngoes on.', 'Two.', 'Three.']);
  });

  it('has nothing for nothing', () => {
    expect(paragraphs(' \n\n ')).toEqual([]);
  });
});
