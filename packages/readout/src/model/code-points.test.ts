import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOffsets } from './code-points.ts';

test('a character outside the basic plane is one code point and two code units', () => {
  expect([...codePointOffsets('a🕊b')]).toEqual([0, 1, 3, 4]);
});

test('any slice by code points is the slice by UTF-16 offsets, lone surrogates among them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(10), fc.nat(10), (text, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const offsets = codePointOffsets(text);
      expect(text.slice(offsets[start] ?? text.length, offsets[end] ?? text.length)).toBe(
        [...text].slice(start, end).join(''),
      );
    }),
  );
});
