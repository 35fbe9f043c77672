import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ingest } from './ingest.ts';

const FOLDER = new URL('layouts/', import.meta.url);

/** What a person reads on a page, written down beside it. */
const Expected = z.object({
  /** Where the page is supposed to have been fetched from. */
  address: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string(),
  language: z.string().nullable(),
  /** One paragraph, heading, list item or table cell an item, without the headline. */
  text: z.array(z.string()),
});

/** Words that are no part of the text or are missing from it may be so many: harmonic mean of precision and recall. */
const LEAST_F1 = 0.94;
const LEAST_MEAN_F1 = 0.99;

const layouts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((file) => {
    const name = file.replace('.html', '');
    const expected = Expected.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
    const read = ingest(readFileSync(new URL(file, FOLDER)), { name: file, address: expected.address });
    return { name, expected, read, f1: wordF1(read.text, expected.text.join('\n')) };
  });

describe.each(layouts)('$name', ({ expected, read, f1 }) => {
  test('what the page tells of itself', () => {
    const { title, outlet, author, published, url, language } = expected;
    expect(read).toMatchObject({ title, outlet, author, published, url, language });
  });

  test('main text', () => {
    expect(f1, read.text).toBeGreaterThanOrEqual(LEAST_F1);
  });
});

test('main texts of all layouts', () => {
  expect(layouts.length).toBeGreaterThanOrEqual(20);
  expect(layouts.reduce((sum, { f1 }) => sum + f1, 0) / layouts.length).toBeGreaterThanOrEqual(LEAST_MEAN_F1);
});

function wordF1(found: string, expected: string): number {
  const [a, b] = [wordsOf(found), wordsOf(expected)];
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const total = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  return (2 * common) / (total(a) + total(b));
}

function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
