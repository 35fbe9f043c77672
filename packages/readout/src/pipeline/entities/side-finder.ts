import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import type { Role } from './phrase.ts';

const COUNTRY_LIKE = new Set(['country', 'organization', 'outlet']);

/** Complements inside complements are followed so far. */
const DEEPEST = 3;

/** Whom somebody with this role speaks for: *Turkish*, *Putin’s*, *of the United Kingdom*, *foreign ministry*. */
export function sideOfRole(linking: Linking, role: Role, depth = 0): Draft | null {
  const owner = role.possessor === null ? null : standsFor(linking.draft(role.possessor));
  if (owner !== null) return owner;
  for (const attribute of role.attributes) {
    const side = standsFor(linking.draft(attribute));
    if (side !== null) return side;
  }
  return role.complement === null || depth > DEEPEST ? null : complementSide(linking, role.complement, depth);
}

/** The side that the phrase after *of*, *for*, *from*, *at* is or belongs to. */
function complementSide(linking: Linking, token: number, depth: number): Draft | null {
  for (let at = token; at < token + 5 && at < linking.tokens.count; at++) {
    const index = linking.phraseAt(at);
    if (index === null) {
      if (!linking.tokens.type(at).isWord) return null;
      continue;
    }
    const draft = linking.draft(index);
    const phrase = linking.phrase(index);
    if (draft?.kind === 'place') return draft.side;
    const side = standsFor(draft);
    if (side !== null && phrase.role === null) return side;
    if (phrase.role !== null) return side ?? sideOfRole(linking, phrase.role, depth + 1);
  }
  return null;
}

/** A country or body itself; for a person or a group, whom they speak for. */
export function standsFor(draft: Draft | null): Draft | null {
  if (draft === null) return null;
  return COUNTRY_LIKE.has(draft.kind) ? draft : draft.side;
}

/** The country at the end of the chain: a ministry’s country, a spokesman’s ministry’s country. */
export function countryOf(draft: Draft | null): Draft | null {
  let at = draft;
  for (let steps = 0; at !== null && steps < 4; steps++) {
    if (at.kind === 'country') return at;
    at = at.side;
  }
  return at;
}
