import type { Entity, Record } from '../model/index.ts';

/** Short names that news uses, and the full ones, both as `plainName` leaves them. */
const FULL_NAMES = new Map([
  ['un', 'united nations'],
  ['us', 'united states'],
  ['usa', 'united states'],
  ['u s', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['eu', 'european union'],
  ['uae', 'united arab emirates'],
  ['dprk', 'north korea'],
  ['republic of korea', 'south korea'],
  ['prc', 'china'],
  ['turkiye', 'turkey'],
  ['republic of turkiye', 'turkey'],
]);

/** Whether two names are one: the same, or every word of one stands in the other (*Putin*, *Vladimir Putin*). */
export function sameName(a: string | null, b: string | null): boolean {
  const [x, y] = [comparableName(a), comparableName(b)];
  if (x === '' || y === '') return x === y;
  const [xs, ys] = [x.split(' '), y.split(' ')];
  return xs.every((word) => ys.includes(word)) || ys.every((word) => xs.includes(word));
}

/** For one record: whether an entity, or whom it represents, goes by a gold document's name. */
export function entityNamed(record: Record | null): (name: string, id: string) => boolean {
  const entities = new Map<string, Entity>((record?.entities ?? []).map((entity) => [entity.id, entity]));
  return (name, id) => {
    const entity = entities.get(id);
    if (sameName(name, entity?.name ?? null)) return true;
    const represents = entity?.represents ?? null;
    return represents !== null && sameName(name, entities.get(represents)?.name ?? null);
  };
}

function comparableName(name: string | null): string {
  const plain = plainName(name ?? '');
  return FULL_NAMES.get(plain) ?? plain;
}

/** Lower case, without accents, punctuation, articles, offices and courtesies. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(the|president|minister|foreign|prime|mr|ms|mrs)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
