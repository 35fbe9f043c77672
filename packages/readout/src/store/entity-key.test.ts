import { expect, test } from 'vitest';
import { recordOf } from '../model/hand-built.ts';
import type { Entity } from '../model/index.ts';
import { entityKey, nameKey } from './entity-key.ts';

function entity(parts: Partial<Entity>): Entity {
  const mentions = [{ start: 0, end: 4, form: 'name' as const }];
  return {
    id: 'e1',
    kind: 'person',
    name: 'Kalna',
    titles: [],
    represents: null,
    ref: null,
    mentions,
    confidence: 1,
    ...parts,
  };
}
const keyOf = (parts: Partial<Entity>, others: Entity[] = []) =>
  entityKey(entity(parts), recordOf('Some text.', { entities: [entity(parts), ...others] }));

test('a Wikidata id decides', () => {
  expect(keyOf({ ref: 'Q211', kind: 'country', name: 'Latvia' })).toBe('ref:Q211');
});

test('a full name is enough', () => {
  expect(keyOf({ name: 'Ilze Kalna' })).toBe(keyOf({ name: 'Ilze KALŅA', id: 'e9' }));
});

test('a surname alone needs an office or a side', () => {
  const latvia = entity({ id: 'e2', kind: 'country', name: 'Latvia' });
  expect(keyOf({})).toBe('in:hand-built:e1');
  expect(keyOf({ titles: ['Minister'] })).toBe('name:person:kalna:minister');
  expect(keyOf({ represents: 'e2' }, [latvia])).toBe('name:person:kalna:latvia');
});

test('what has no name stays in its document', () => {
  const mentions = [{ start: 0, end: 4, form: 'nominal' as const }];
  expect(keyOf({ kind: 'group', name: 'two officials', mentions })).toBe('in:hand-built:e1');
});

test('articles do not count', () => {
  expect(nameKey('The African Union')).toBe('african union');
});
