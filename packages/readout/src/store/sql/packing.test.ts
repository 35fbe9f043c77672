import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnText, packBytes, packText, unpackBytes, unpackText } from './packing.ts';

test('any text comes back as it was, lone surrogates and NUL among it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpackText(packText(text)) === text));
});

test('any bytes come back as they were', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Buffer.from(bytes).equals(unpackBytes(packBytes(bytes)))));
});

test('what a database cannot hold is replaced in columns', () => {
  expect(columnText('a\0b\ud83d')).toBe('a\ufffdb\ufffd');
  expect(columnText(null)).toBeNull();
});

test('bytes of another kind are refused', () => {
  expect(() => unpackText(Uint8Array.of(1, 2, 3))).toThrow();
  expect(() => unpackText(Uint8Array.of(8, 2, 3))).toThrow();
});
