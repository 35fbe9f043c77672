import { expect, test } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Record } from '../model/index.ts';
import { differenceOf } from './difference.ts';

/** A record of who said what in a text; ids begin at another number where `first` says so. */
function record(
  text: string,
  said: readonly (readonly [name: string, content: string, act?: 'state' | 'deny'])[],
  first = 1,
): Record {
  const names = [...new Set(said.map(([name]) => name))];
  const idOf = (name: string) => `e${first + names.indexOf(name)}`;
  return recordOf(text, {
    entities: names.map((name) => ({
      id: idOf(name),
      kind: 'person',
      name,
      titles: [],
      represents: null,
      ref: null,
      mentions: [{ ...find(text, name), form: 'name' }],
      confidence: 1,
    })),
    attributions: said.map(([name, content, act = 'state'], i) =>
      statement({
        id: `a${first + i}`,
        source: { spans: [find(text, name)], entity: idOf(name) },
        content: [find(text, content)],
        act,
      }),
    ),
  });
}

const TEXT = 'Kalna said the ferry would sail on Monday. Vaitkus said no talks were planned.';
const SAID = [
  ['Kalna', 'the ferry would sail on Monday'],
  ['Vaitkus', 'no talks were planned'],
] as const;

test('ids, offsets and confidence do not matter', () => {
  const difference = differenceOf(record(TEXT, SAID), record(`Riga, 4 May. ${TEXT}`, SAID, 5));
  expect(difference).toEqual({ added: [], removed: [], changed: [], unchanged: 4 });
});

test('what one record alone has is added or removed', () => {
  const difference = differenceOf(record(TEXT, SAID), record(TEXT, SAID.slice(0, 1)));
  expect(difference.removed).toEqual([
    { kind: 'entities', id: 'e2', words: 'Vaitkus' },
    { kind: 'attributions', id: 'a2', words: 'Vaitkus … no talks were planned' },
  ]);
  expect(differenceOf(record(TEXT, []), record(TEXT, SAID)).added).toHaveLength(4);
});

test('what says something else is told field by field', () => {
  const changed = TEXT.replace('Monday', 'Tuesday');
  const after = record(changed, [
    ['Kalna', 'the ferry would sail on Tuesday'],
    ['Vaitkus', 'no talks were planned', 'deny'],
  ]);
  const difference = differenceOf(record(TEXT, SAID), after);
  expect(difference.changed.map(({ fields }) => fields)).toEqual([
    [{ field: 'content', before: 'the ferry would sail on Monday', after: 'the ferry would sail on Tuesday' }],
    [{ field: 'act', before: 'state', after: 'deny' }],
  ]);
});
