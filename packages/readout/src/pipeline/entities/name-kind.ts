import type { EntityKind } from '../../model/index.ts';
import { genderOfName } from '../../vocabulary/given-names.ts';
import { kindOfHead } from '../../vocabulary/name-heads.ts';
import { LOCATIVES } from './closed-classes.ts';
import type { Linking } from './linking.ts';

const KINDS_OF_TYPES: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
};

/** What an unknown name names (*Arul, 41,* is a person), or null where it names nobody: by its title, its head word, its given name, its place, the encoder. */
export function kindOfName(linking: Linking, index: number): EntityKind | null {
  const phrase = linking.phrase(index);
  const { tokens } = linking;
  const { core } = phrase;
  const role = phrase.role?.noun.role ?? roleOfApposition(linking, index);
  if (phrase.courtesy !== null || role === 'office' || role === 'person') return 'person';
  if (role === 'outlet') return 'outlet';
  if (role === 'body') return 'organization';
  if (core.first === core.last && ownsState(linking, index)) return 'country';
  const head =
    kindOfHead(tokens.type(core.last).text) ??
    (core.last > core.first ? kindOfHead(tokens.type(core.first).text) : null);
  const length = core.last - core.first + 1;
  if (length > 1 && head === 'other') return null;
  if (length > 1 && head !== null && head !== 'other') return head;
  const given = genderOfName(tokens.type(core.first).text) !== null;
  if (length > 1 && given) return 'person';
  const type = linking.typeOf(index);
  const upper = tokens.type(core.first).isUpper && length === 1;
  if (type === 'person' && !upper) return 'person';
  const atStart = core.first === 0 || tokens.startsLine(core.first);
  if (!atStart && LOCATIVES.has(tokens.lower(phrase.first - 1)) && type !== 'organization' && !linking.isParty(index))
    return upper ? 'organization' : 'place';
  if (linking.isParty(index))
    return upper
      ? 'organization'
      : (length > 1 && length < 5 && !tokens.type(core.first - 1).lower.startsWith('the')) || type === null
        ? 'person'
        : (KINDS_OF_TYPES[type] ?? 'organization');
  if (upper && tokens.type(core.first).text.length <= 6 && tokens.upos(core.first) === 'PROPN') return 'organization';
  if (type !== null && KINDS_OF_TYPES[type] !== undefined) return KINDS_OF_TYPES[type];
  return isLikelyPerson(linking, index) ? 'person' : null;
}

/** The role of the noun that stands in apposition to a name. */
export function roleOfApposition(linking: Linking, index: number): string | null {
  const own = linking.phrase(index).apposition;
  if (own !== null) return linking.phrase(own).role?.noun.role ?? null;
  for (let next = index + 1; next <= index + 4 && next < linking.phrases.length; next++) {
    if (linking.phrase(next).apposition === index) return linking.phrase(next).role?.noun.role ?? null;
  }
  return null;
}

/** Two or three capitalized words in a sentence that nothing speaks against. */
function isLikelyPerson(linking: Linking, index: number): boolean {
  const { tokens } = linking;
  const { core, first, possessor } = linking.phrase(index);
  const length = core.last - core.first + 1;
  if (length < 2 || length > 4 || tokens.type(core.last).isUpper || !tokens.type(core.last).isCapital) return false;
  if (first < core.first && possessor === null) return false;
  for (let token = core.first; token <= core.last; token++)
    if (tokens.type(token).isWord && tokens.upos(token) !== 'PROPN') return false;
  return true;
}

/** Nouns whose owner is a country. */
const STATE_NOUNS = new Set([
  'president',
  'prime minister',
  'foreign minister',
  'defense minister',
  'defence minister',
  'minister',
  'parliament',
  'army',
  'government',
  'ministry',
  'king',
  'queen',
  'central bank',
  'navy',
  'embassy',
  'military',
]);

/** *Varnia’s foreign minister*, *the president of Varnia*: a country, though no list knows it. */
function ownsState(linking: Linking, index: number): boolean {
  const { core } = linking.phrase(index);
  for (let near = Math.max(0, index - 2); near <= index + 3 && near < linking.phrases.length; near++) {
    const role = linking.phrase(near).role;
    if (role === null || !STATE_NOUNS.has(role.noun.noun)) continue;
    if (role.possessor === index || (role.complement === core.first && linking.tokens.lower(core.first - 1) === 'of'))
      return true;
  }
  return false;
}
