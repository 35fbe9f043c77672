import type { Attribution } from '../model/index.ts';
import type { EntityIndex } from './entity-index.ts';

type NamedParty = Attribution['source'];

function named(party: NamedParty, entities: EntityIndex): NamedParty {
  const [span] = party?.spans ?? [];
  if (party === null || span === undefined) return null;
  return { spans: party.spans, entity: entities.at(span)?.id ?? null };
}

/** Attributions whose sources and addressees name the entities that their words speak of. */
export function nameParties(attributions: readonly Attribution[], entities: EntityIndex): Attribution[] {
  return attributions.map((attribution) => ({
    ...attribution,
    source: named(attribution.source, entities),
    addressee: named(attribution.addressee, entities),
  }));
}
