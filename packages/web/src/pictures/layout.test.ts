import { expect, test } from 'vitest';
import { type NetworkLink, placed } from './layout.ts';

const nodes = Array.from({ length: 30 }, (_, i) => ({ id: String(i), name: `Person number ${i}`, kind: 'person' }));
const links: NetworkLink[] = nodes.slice(1).map(({ id }) => ({ between: ['0', id], events: 1, statements: 0 }));

test('the same data gives the same picture', () => {
  expect(placed(nodes, links, 600, 400)).toEqual(placed(nodes, links, 600, 400));
});

test('nodes stand inside the picture, whoever is linked most is the largest', () => {
  const places = placed(nodes, links, 600, 400);
  expect(places.every(({ x, y }) => x > 0 && x < 600 && y > 0 && y < 400)).toBe(true);
  expect(places[0]?.radius).toBe(Math.max(...places.map(({ radius }) => radius)));
});

test('names do not lie on each other', () => {
  const places = placed(nodes, links, 900, 600);
  const overlapping = places.filter((a, i) =>
    places.slice(i + 1).some((b) => Math.abs(a.x - b.x) < 90 && Math.abs(a.y - b.y) < 14),
  );
  expect(overlapping).toEqual([]);
});
