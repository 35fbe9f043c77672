import type { ArchiveEntity, Contact } from '../../api/entities.ts';
import type { NetworkLink, NetworkNode } from '../../pictures/layout.ts';

/**
 * An entity with its contacts, and which of these are in contact with each other.
 * @param theirs the contacts of the first ones of them, in the same order
 */
export function contactNetwork(
  entity: ArchiveEntity,
  contacts: readonly Contact[],
  theirs: readonly (readonly Contact[])[],
): { readonly nodes: readonly NetworkNode[]; readonly links: readonly NetworkLink[] } {
  const nodes = [entity, ...contacts.map((contact) => contact.entity)].map(({ id, name, kind }) => ({
    id,
    name,
    kind,
  }));
  const drawn = new Set(nodes.map(({ id }) => id));
  const links = new Map<string, NetworkLink>();
  const add = (from: string, { entity: { id: to }, events, statements }: Contact) => {
    if (!drawn.has(to)) return;
    const between: [string, string] = from < to ? [from, to] : [to, from];
    const count = events.reduce((sum, { count: one }) => sum + one, 0);
    links.set(between.join(' '), { between, events: count, statements });
  };
  for (const contact of contacts) add(entity.id, contact);
  theirs.forEach((list, i) => {
    const from = contacts[i]?.entity.id;
    if (from !== undefined) for (const contact of list) add(from, contact);
  });
  return { nodes, links: [...links.values()] };
}
