import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import type { Role } from './phrase.ts';
import { countryOf } from './side-finder.ts';

/** Nouns that any organization may be called by. */
const GENERIC = new Set([
  'group',
  'movement',
  'alliance',
  'bloc',
  'organization',
  'organisation',
  'union',
  'agency',
  'body',
  'faction',
  'militia',
  'league',
  'company',
  'firm',
  'party',
  'court',
]);

/** *His Likud party*, *the Hamas movement*: the organization that is named before the noun. */
export function organizationNamed(linking: Linking, { noun, attributes, plural }: Role): Draft | null {
  const draft = plural ? null : linking.draft(attributes[0] ?? null);
  if (noun.role === 'outlet' && draft?.kind === 'outlet') return draft;
  return GENERIC.has(noun.noun) && draft?.kind === 'organization' && draft.isNamed ? draft : null;
}

/** *The group*, *the alliance*, *the newspaper*: any body or outlet that has a name of its own. */
export function genericMatch(draft: Draft, { noun, modifiers, attributes }: Role): number {
  if (!draft.isNamed && draft.entry === null) return 0;
  if (modifiers.length > 0 && attributes.length === 0) return 0;
  if (noun.role === 'outlet') return 0.5;
  if (!GENERIC.has(noun.noun)) return 0;
  const isInternational = draft.side === null || draft.side.kind !== 'country';
  return isInternational ? 0.5 : 0;
}

/** A ministry of the gazetteer by its description: *the Russian foreign ministry*, *Russia’s foreign ministry*. */
export function knownBody(linking: Linking, role: Role, side: Draft | null): Draft | null {
  const country = countryOf(side)?.entry ?? null;
  if (country === null) return null;
  const own = role.modifiers.filter(
    (word) => !country.adjectives.some((adjective) => adjective.toLowerCase() === word),
  );
  const title = [...own, ...role.noun.noun.split(' ')].map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  for (const adjective of country.adjectives) {
    const keys = [...adjective.split(' '), ...title];
    const found = linking.gazetteer.longest((offset) => keys[offset] ?? null);
    const entry = found?.length === keys.length ? found.senses[0]?.entry : undefined;
    if (entry !== undefined && entry.kind === 'organization') return linking.ofEntry(entry);
  }
  return null;
}
