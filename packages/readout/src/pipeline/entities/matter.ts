import type { Gazetteer } from '../../vocabulary/gazetteer-index.ts';
import { genderOfName } from '../../vocabulary/given-names.ts';
import { type RoleNoun, roleNouns } from '../../vocabulary/role-nouns.ts';
import type { Stretch } from './phrase.ts';
import type { Tokens } from './tokens.ts';

/** Nouns that are followed by what they are in charge of. */
const IN_CHARGE = new Set([
  'minister',
  'ministry',
  'secretary',
  'under secretary',
  'department',
  'commissioner',
  'institute',
  'office',
  'director',
  'director general',
  'committee',
  'council',
  'agency',
  'assembly',
  'chamber',
  'board',
]);
const LONGEST_MATTER = 12;

/** The capitalized words after *of* or *for* that say what an office or a body is in charge of: *Ministry of Foreign Affairs and Trade*. */
export function matterAfter(
  tokens: Tokens,
  first: number,
  last: number,
  { noun, plural }: RoleNoun,
  gazetteer: Gazetteer,
): Stretch | null {
  if (plural || !IN_CHARGE.has(noun) || !tokens.type(first).isCapital) return null;
  if (!['of', 'for'].includes(tokens.lower(last + 1))) return null;
  let token = last + 2;
  if (tokens.lower(token) === 'the') token++;
  const start = token;
  let end = -1;
  while (token < start + LONGEST_MATTER && !tokens.startsLine(token) && mayBelong(tokens, token, gazetteer)) {
    end = token;
    token++;
    const joins = tokens.type(token).text === ',' || tokens.lower(token) === 'and' || tokens.type(token).text === '&';
    if (
      joins &&
      tokens.type(token + 1).isCapital &&
      !tokens.type(token + 1).isUpper &&
      gazetteerKind(tokens, token + 1, gazetteer) === null &&
      !isRole(tokens, token + 1)
    )
      token++;
    if (tokens.type(token - 1).text === ',' && tokens.lower(token + 1) !== 'and' && tokens.type(token + 1).text !== ',')
      break;
  }
  return end < 0 ? null : { first: start, last: end };
}

function mayBelong(tokens: Tokens, token: number, gazetteer: Gazetteer): boolean {
  const { isCapital, isUpper, text } = tokens.type(token);
  return (
    isCapital &&
    !isUpper &&
    text.length > 1 &&
    genderOfName(text) === null &&
    gazetteerKind(tokens, token, gazetteer) === null &&
    !isRole(tokens, token)
  );
}

const isRole = (tokens: Tokens, token: number) =>
  roleNouns().longest((offset) => tokens.lower(token + offset)) !== null;

/** The kind of a known name here; magazines are named after matters (*Foreign Affairs*) and do not count. */
function gazetteerKind(tokens: Tokens, token: number, gazetteer: Gazetteer): string | null {
  const kind = gazetteer.longest((offset) => tokens.type(token + offset).key)?.senses[0]?.entry.kind ?? null;
  return kind === 'outlet' ? null : kind;
}
