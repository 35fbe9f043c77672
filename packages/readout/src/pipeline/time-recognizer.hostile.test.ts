import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognizeTimes } from './time-recognizer.ts';

const PUBLISHED = '2025-07-04';
const MEGABYTE = 1_000_000;

const word = fc.constantFrom(
  ...'the a an that this last next of to until and half early mid late end year years week day days hours May March 9 15th 2024 1990s two twenty - – . , / ’s Friday ago later before after past from in quarter first 99999999999999999999'.split(
    ' ',
  ),
);
const soup = fc.array(fc.tuple(word, fc.constantFrom('', ' ', '\n', '\n\n', '\u00a0')), { maxLength: 60 });

test('keeps its spans inside the text, trimmed and in order, whatever the words', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(PUBLISHED, null, '0001-01-01', '9999-12-31'), (parts, published) => {
      const text = parts.flat().join('');
      let last = 0;
      for (const { start, end } of recognizeTimes({ text, published })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

test('never ends before it begins', () => {
  fc.assert(
    fc.property(soup, (parts) => {
      for (const { from, to } of recognizeTimes({ text: parts.flat().join(''), published: PUBLISHED }))
        if (from !== null && to !== null) expect(from <= to).toBe(true);
    }),
  );
});

test('reads any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      recognizeTimes({ text, published: PUBLISHED });
    }),
  );
});

test.each([
  ['one word', 'a'],
  ['figures', '1'],
  ['spaces', ' '],
  ['lines', '\n \n'],
  ['hyphens', '9-'],
  ['modifiers', 'two more '],
  ['fillers', 'more '],
  ['halves', 'two and a half '],
  ['months', 'May '],
  ['stops', 'Sept. '],
  ['the', 'the '],
  ['apostrophes', 'a’'],
])(
  'reads a megabyte of %s in one line within seconds',
  (_name, unit) => {
    const begin = performance.now();
    recognizeTimes({ text: unit.repeat(MEGABYTE / unit.length), published: PUBLISHED });
    expect(performance.now() - begin).toBeLessThan(10_000);
  },
  30_000,
);

test('reads five megabytes of report in one line within seconds', () => {
  const text = 'The envoys said on Monday that talks would go on for two weeks. '.repeat(78_000);
  const begin = performance.now();
  expect(recognizeTimes({ text, published: PUBLISHED })).toHaveLength(156_000);
  expect(performance.now() - begin).toBeLessThan(20_000);
}, 60_000);
