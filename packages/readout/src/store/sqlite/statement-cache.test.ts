import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StatementCache } from './statement-cache.ts';

let cache: StatementCache;

beforeEach(() => {
  cache = new StatementCache(new Database(':memory:'));
});
afterEach(() => cache.close());

test('the same words are prepared once', () => {
  expect(cache.prepare('select 1')).toBe(cache.prepare('select 1'));
});

test('what has not been asked for lately is let go', () => {
  const first = cache.prepare('select 0');
  for (let i = 1; i <= 300; i++) cache.prepare(`select ${i}`);
  expect(cache.prepare('select 0')).not.toBe(first);
});

test('a statement that was kept sees a schema that changed since', () => {
  cache.prepare('create table notes (text)').run([]);
  cache.prepare("insert into notes values ('a')").run([]);
  expect(cache.prepare('select * from notes').all([])).toEqual([{ text: 'a' }]);
  cache.prepare('alter table notes add column day text').run([]);
  expect(cache.prepare('select * from notes').all([])).toEqual([{ text: 'a', day: null }]);
});
