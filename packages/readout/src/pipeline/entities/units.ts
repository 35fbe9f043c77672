import type { FoundName, Gazetteer, NameSense } from '../../vocabulary/gazetteer-index.ts';
import { genderOfName } from '../../vocabulary/given-names.ts';
import { kindOfHead } from '../../vocabulary/name-heads.ts';
import { type RoleNoun, roleNouns } from '../../vocabulary/role-nouns.ts';
import { CALENDAR, FUNCTION_WORDS, NAME_CONNECTORS, PRONOUNS } from './closed-classes.ts';
import { matterAfter } from './matter.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of tokens that may head a noun phrase. */
export type Unit = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'known'; readonly senses: readonly NameSense[] }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'role';
      readonly noun: RoleNoun /** First token of its matter: *Minister* of *Foreign Affairs*. */;
      readonly matter: number | null;
    }
  | { readonly kind: 'pronoun' }
);

const SURNAME_PARTICLES = new Set([
  'al',
  'el',
  'von',
  'van',
  'der',
  'bin',
  'ibn',
  'bint',
  'de',
  'du',
  'di',
  'della',
  'ben',
]);
/** Names of more tokens than this are no names. */
const LONGEST_NAME = 9;

/** Finds known names, unknown capitalized names, role nouns and pronouns; none overlaps another. In one pass over the tokens. */
export function findUnits(tokens: Tokens, gazetteer: Gazetteer): Unit[] {
  const units: Unit[] = [];
  for (let token = 0; token < tokens.count; ) {
    const unit = unitAt(tokens, token, gazetteer);
    if (unit === null) token++;
    else {
      units.push(unit);
      token = unit.last + 1;
    }
  }
  return units;
}

function unitAt(tokens: Tokens, token: number, gazetteer: Gazetteer): Unit | null {
  const type = tokens.type(token);
  if (!type.isWord) return null;
  const particle = particleEnd(tokens, token);
  if (particle !== null) return { kind: 'unknown', first: token, last: nameEnd(tokens, particle, gazetteer) };
  const role = roleAt(tokens, token);
  const known = type.isCapital || type.lower === 'the' ? knownAt(tokens, token, gazetteer) : null;
  if (known !== null && (role === null || known.length >= role.length)) {
    const last = token + known.length - 1;
    const longer = longerName(tokens, token, last, known, gazetteer);
    if (longer !== null) return { kind: 'unknown', first: token, last: longer };
    return { kind: 'known', first: token, last, senses: known.senses };
  }
  if (role !== null) {
    const last = token + role.length - 1;
    const matter = matterAfter(tokens, token, last, role.noun, gazetteer);
    return { kind: 'role', first: token, last: matter?.last ?? last, noun: role.noun, matter: matter?.first ?? null };
  }
  if (PRONOUNS.has(type.lower) && !(type.isUpper && type.lower !== 'i'))
    return { kind: 'pronoun', first: token, last: token };
  if (!mayBeginName(tokens, token)) return null;
  return { kind: 'unknown', first: token, last: nameEnd(tokens, token, gazetteer) };
}

/** The capital after the small words that some surnames begin with: *al-Sharaa*, *von der Leyen*. */
function particleEnd(tokens: Tokens, token: number): number | null {
  const { lower, isCapital } = tokens.type(token);
  if (isCapital || !SURNAME_PARTICLES.has(lower)) return null;
  let next = token + 1;
  while (next < token + 4 && (isConnector(tokens, next) || (tokens.type(next).text === '-' && !tokens.isParted(next))))
    next++;
  return !tokens.startsLine(next) && mayBeginName(tokens, next) ? next : null;
}

/** A known name, also where a headline writes it in capitals. */
function knownAt(tokens: Tokens, token: number, gazetteer: Gazetteer): FoundName | null {
  const inLine = (offset: number) =>
    offset === 0 || (token + offset < tokens.count && !tokens.startsLine(token + offset));
  const found = gazetteer.longest((offset) => (inLine(offset) ? tokens.type(token + offset).key : null));
  if (found !== null || !tokens.type(token).isUpper || tokens.type(token).text.length < 4) return found;
  return gazetteer.longest((offset) => (inLine(offset) ? capitalized(tokens.type(token + offset).key) : null));
}

const capitalized = (key: string) => key.slice(0, 1) + key.slice(1).toLowerCase();

/** The end of a longer name that begins with a known one: *Doha Forum*, *Israel Aerospace Industries*, *Jordan Bardella*. */
function longerName(
  tokens: Tokens,
  first: number,
  last: number,
  known: FoundName,
  gazetteer: Gazetteer,
): number | null {
  const [sense] = known.senses;
  if (sense === undefined || sense.entry.kind === 'person') return null;
  const next = last + 1;
  if (tokens.startsLine(next) || !mayBeginName(tokens, next) || roleAt(tokens, next) !== null) return null;
  if (knownAt(tokens, next, gazetteer) !== null) return null;
  const end = nameEnd(tokens, next, gazetteer);
  const isGiven = known.length === 1 && genderOfName(tokens.type(first).text) !== null;
  const headed = kindOfHead(tokens.type(end).text) !== null && !tokens.type(end).isUpper;
  return isGiven || headed ? end : null;
}

function roleAt(tokens: Tokens, token: number): { length: number; noun: RoleNoun } | null {
  let skipped = 0;
  const word = (offset: number) => {
    const at = token + offset + skipped;
    if (offset > 0 && tokens.startsLine(at)) return null;
    if (offset > 0 && tokens.type(at).text === '-' && !tokens.isParted(at)) {
      skipped++;
      return tokens.lower(at + 1);
    }
    return tokens.lower(at);
  };
  // Nouns of several words are read with their hyphens skipped; each candidate is read from its start.
  const found = roleNouns().longest((offset) => {
    if (offset === 0) skipped = 0;
    return word(offset);
  });
  if (found === null) return null;
  let last = token;
  for (let left = found.length - 1; left > 0; left--) last += tokens.type(last + 1).text === '-' ? 2 : 1;
  return { length: last - token + 1, noun: found.noun };
}

/** Whether a token may be the first of a name that no list knows. */
export function mayBeginName(tokens: Tokens, token: number): boolean {
  const type = tokens.type(token);
  if (!type.isCapital) return false;
  if (CALENDAR.has(type.lower) || isLoneLetter(tokens, token)) return false;
  if (FUNCTION_WORDS.has(type.lower)) return false;
  return !roleNouns().isCourtesy(type.lower);
}

/** A letter by itself that is no initial: *C O N F I D E N T I A L*. */
function isLoneLetter(tokens: Tokens, token: number): boolean {
  return tokens.type(token).text.length === 1 && tokens.type(token + 1).text !== '.';
}

/** The last token of a name that begins here. */
function nameEnd(tokens: Tokens, first: number, gazetteer: Gazetteer): number {
  let last = first;
  while (last - first < LONGEST_NAME) {
    const next = continuation(tokens, last);
    if (next === null) break;
    const known = knownAt(tokens, next, gazetteer);
    if (known !== null && known.senses[0]?.entry.kind !== 'place' && known.senses[0]?.entry.kind !== 'person') break;
    last = next;
  }
  return last;
}

/** The next token of a name: a capital, after an initial's stop, a hyphen or small words between. */
function continuation(tokens: Tokens, last: number): number | null {
  let next = last + 1;
  if (tokens.startsLine(next)) return null;
  if (tokens.type(next).text === '.' && /^\p{Lu}$/u.test(tokens.type(last).text) && !tokens.isParted(next)) next++;
  if (tokens.type(next).text === '-' && !tokens.isParted(next) && !tokens.isParted(next + 1)) {
    return tokens.type(next + 1).isWord && (tokens.type(next + 1).isCapital || tokens.lower(next + 1).length <= 4)
      ? next + 1
      : null;
  }
  for (let small = 0; small < 3 && isConnector(tokens, next); small++) {
    next++;
    if (tokens.type(next).text === '-') next++;
  }
  if (tokens.startsLine(next) || !mayContinueName(tokens, next)) return null;
  return next;
}

function isConnector(tokens: Tokens, token: number): boolean {
  const { lower, isCapital } = tokens.type(token);
  return !isCapital && lower !== 'of' && lower !== 'e' && lower !== 'y' && NAME_CONNECTORS.has(lower);
}

function mayContinueName(tokens: Tokens, token: number): boolean {
  if (!tokens.type(token).isCapital) return false;
  if (CALENDAR.has(tokens.lower(token)) || roleNouns().isCourtesy(tokens.lower(token))) return false;
  if (FUNCTION_WORDS.has(tokens.lower(token)) && !NAME_CONNECTORS.has(tokens.lower(token))) return false;
  const role = roleAt(tokens, token);
  return role === null || kindOfHead(tokens.type(token).text) !== null;
}
