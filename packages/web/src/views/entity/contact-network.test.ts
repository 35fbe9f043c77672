import { expect, test } from 'vitest';
import type { Contact } from '../../api/entities.ts';
import { contactNetwork } from './contact-network.ts';

const contact = (id: string, events: number, statements = 0): Contact => ({
  entity: { id, kind: 'person', name: `Person ${id}` },
  events: events > 0 ? [{ type: 'CONSULT', count: events }] : [],
  statements,
  first: null,
  last: null,
});
const entity = { id: '1', kind: 'country', name: 'Morava', ref: null, documents: 1 };

test('contacts are linked with the entity and with each other, each pair once', () => {
  const { nodes, links } = contactNetwork(
    entity,
    [contact('2', 3), contact('3', 0, 2)],
    [[contact('1', 3), contact('3', 1)], [contact('2', 1)]],
  );
  expect(nodes.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(links).toEqual([
    { between: ['1', '2'], events: 3, statements: 0 },
    { between: ['1', '3'], events: 0, statements: 2 },
    { between: ['2', '3'], events: 1, statements: 0 },
  ]);
});

test('whoever is no contact of the entity is left out', () => {
  expect(contactNetwork(entity, [contact('2', 1)], [[contact('9', 5)]]).links).toHaveLength(1);
});
