import type { EntityKind } from '../../model/index.ts';
import { genericMatch, knownBody, organizationNamed } from './body-names.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { attach, describe } from './name-linker.ts';
import { officeMatch, sameSide } from './office-match.ts';
import type { Role } from './phrase.ts';
import type { Salience } from './salience.ts';
import { countryOf, sideOfRole } from './side-finder.ts';

/** Bodies that every country has one of: without further words they are those of the country that is spoken of. */
const STATE_BODIES = new Set([
  'army',
  'military',
  'armed forces',
  'navy',
  'air force',
  'ministry',
  'parliament',
  'police',
  'coast guard',
  'central bank',
  'judiciary',
  'border guard',
  'treasury',
]);

/** Links a described person or body: *the minister*, *the Russian leader*, *its foreign ministry*, *two officials*. */
export function linkNominal(linking: Linking, index: number, salience: Salience): void {
  const phrase = linking.phrase(index);
  const { role } = phrase;
  if (role === null || role.noun.role === 'document') return;
  const partner = linking.draft(phrase.apposition) ?? appositionOf(linking, index);
  if (partner !== null) {
    linking.link(index, partner);
    describe(linking, partner, index);
    return;
  }
  const side = sideOfRole(linking, role);
  const draft =
    role.noun.role === 'government'
      ? government(linking, index, role, side, salience)
      : personOrBody(linking, index, role, side, salience);
  if (draft === null) return;
  linking.link(index, draft);
}

/** The entity of a name that stands in apposition after a description. */
function appositionOf(linking: Linking, index: number): Draft | null {
  for (let next = index + 1; next <= index + 4 && next < linking.phrases.length; next++) {
    if (linking.phrase(next).apposition === index) return linking.draft(next);
  }
  return null;
}

function government(linking: Linking, index: number, role: Role, side: Draft | null, salience: Salience): Draft | null {
  if (role.plural && role.noun.noun !== 'authorities') return null;
  const country = countryOf(side);
  if (country !== null) return country;
  if (role.indefinite) return null;
  if (role.noun.noun === 'side' || role.noun.noun === 'state')
    return bestVote(linking, index, (draft) => draft.kind === 'country');
  return bestVote(linking, index, (draft) => draft.kind === 'country') ?? salientCountry(salience);
}

/** The country that the text speaks of most just now. */
export function salientCountry(salience: Salience): Draft | null {
  const counts = new Map<Draft, number>();
  for (const { draft } of salience.all(() => true)) {
    const country = countryOf(draft);
    if (country?.kind === 'country') counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export function bestVote(linking: Linking, index: number, fits: (draft: Draft) => boolean, least = 0.3): Draft | null {
  const [best] = [...linking.votes(index)].filter(([draft]) => fits(draft)).sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= least ? best[0] : null;
}

function personOrBody(
  linking: Linking,
  index: number,
  role: Role,
  side: Draft | null,
  salience: Salience,
): Draft | null {
  const kind = kindOf(role);
  if (kind === null) return null;
  const isDefinite =
    !role.indefinite &&
    (linking.tokens.lower(linking.phrase(index).first) === 'the' ||
      role.possessor !== null ||
      role.attributes.length > 0 ||
      linking.tokens.type(role.words.first).isCapital);
  if (kind === 'country')
    return role.plural
      ? null
      : (bestVote(linking, index, (draft) => draft.kind === 'country') ?? salientCountry(salience));
  if (role.noun.role === 'parties' && side === null && isAllSides(linking, index)) return null;
  const named = organizationNamed(linking, role);
  if (named !== null) return named;
  if (isDefinite) {
    const known = earlier(linking, index, role, side, salience, kind);
    if (known !== null) {
      describe(linking, known, index);
      return known;
    }
    const body = kind === 'organization' ? knownBody(linking, role, side) : null;
    if (body !== null) {
      attach(linking, index, body, true);
      return body;
    }
  }
  return isSpokenOf(linking, index, role) ? described(linking, index, role, side, kind, salience) : null;
}

/** Predicates (*he was a translator*) are no mentions of somebody; sources, groups and what the encoder sees as a mention are. */
function isSpokenOf(linking: Linking, index: number, role: Role): boolean {
  if (!role.indefinite || role.plural || linking.isParty(index)) return true;
  return ['person', 'organization'].includes(linking.typeOf(index, 0.4) ?? '');
}

function kindOf({ noun, plural }: Role): EntityKind | null {
  if (noun.role === 'body') return plural ? 'group' : 'organization';
  if (noun.role === 'outlet') return plural ? 'group' : 'outlet';
  if (noun.role === 'country') return 'country';
  if (noun.role === 'document' || noun.role === 'government') return null;
  return plural ? 'group' : 'person';
}

/** A new entity that has no name: *a senior Kremlin official*, *two diplomats*. */
function described(
  linking: Linking,
  index: number,
  role: Role,
  told: Draft | null,
  kind: EntityKind,
  salience: Salience,
): Draft {
  const side =
    told ?? (STATE_BODIES.has(role.noun.noun) && !role.indefinite && !role.plural ? salientCountry(salience) : null);
  const draft = linking.create(kind);
  draft.plural = role.plural;
  draft.side = side === draft ? null : side;
  draft.gender = role.noun.gender;
  draft.addOffice({ noun: role.noun.noun, modifiers: role.modifiers });
  const headline = linking.tokens.startsLine(linking.phrase(index).first);
  if (kind === 'person' && !role.plural && !role.indefinite && (role.noun.role === 'office' || headline))
    draft.unnamedRole = role;
  const words = linking.tokens.slice(role.words.first, role.words.last);
  const possessor = role.possessor === null ? null : linking.phrase(role.possessor);
  draft.description = possessor === null ? words : linking.tokens.slice(possessor.first, role.words.last);
  const owner = linking.draft(role.possessor) ?? (told === null ? side : null);
  const isNamed = possessor !== null && possessor.form === 'name' && kind !== 'organization';
  if (owner !== null && !isNamed) draft.owned = { owner, words };
  return draft;
}

/** Who was called so, or by an office that may be called so, before; the nearest that nothing speaks against. */
function earlier(
  linking: Linking,
  index: number,
  role: Role,
  side: Draft | null,
  salience: Salience,
  kind: EntityKind,
): Draft | null {
  const votes = linking.votes(index);
  const owner = role.possessor === null ? null : linking.draft(role.possessor);
  let best: Draft | null = null;
  let top = 0;
  const candidates = salience.nearest(
    ({ draft }) => draft.kind === kind && draft.plural === role.plural && draft !== owner,
  );
  for (const [rank, { draft, speaks }] of candidates.entries()) {
    if (role.noun.gender !== null && draft.gender !== null && role.noun.gender !== draft.gender) continue;
    if (!sameSide(draft, side)) continue;
    const match = Math.max(officeMatch(linking, draft, role), genericMatch(draft, role));
    const vote = votes.get(draft) ?? 0;
    const needed = match > 0 || (vote > 0.5 && kind !== 'person') || vote > 0.8;
    if (!needed) continue;
    const score =
      3 * match +
      vote +
      (speaks ? 0.5 : 0) +
      (side !== null && countryOf(draft) === countryOf(side) ? 0.5 : 0) +
      1 / (1 + rank) +
      0.25 * Math.min(6, salience.count(draft));
    if (score > top) {
      top = score;
      best = draft;
    }
  }
  return best;
}

/** *Both sides*, *the two governments*: nobody in particular. */
function isAllSides(linking: Linking, index: number): boolean {
  const { first, core } = linking.phrase(index);
  for (let token = first; token < core.first; token++)
    if (['both', 'two', 'neither'].includes(linking.tokens.lower(token))) return true;
  return linking.tokens.lower(core.last) === 'sides';
}
