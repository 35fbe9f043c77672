import type { EntityKind } from '../../model/index.ts';
import type { NameSense } from '../../vocabulary/gazetteer-index.ts';
import { JOURNEYS, LOCATIVES, PLACE_FOLLOWERS, PLACE_TAKERS } from './closed-classes.ts';
import type { Phrase } from './phrase.ts';
import type { Tokens } from './tokens.ts';

/** How a known name is meant: the entry, and whether the place or building is meant rather than who sits there. */
export interface Meaning {
  readonly sense: NameSense;
  readonly asPlace: boolean;
}

/** Decides between the city and its government, and between entries of one name, by the words around it. */
export function meaningOf(phrase: Phrase, tokens: Tokens, isSource: boolean): Meaning | null {
  const [first] = phrase.senses;
  if (first === undefined) return null;
  const metonym = phrase.senses.find(({ sense }) => sense === 'government');
  const city = phrase.senses.find(
    ({ sense, entry }) => sense === 'capital' || (sense === 'name' && isPlace(entry.kind)),
  );
  if (
    metonym === undefined ||
    (first.sense === 'name' && first.entry.kind !== 'organization' && !isPlace(first.entry.kind))
  )
    return { sense: first, asPlace: false };
  const asPlace = !isSource && isMeantAsPlace(phrase, tokens);
  if (asPlace && city !== undefined) return { sense: city, asPlace };
  return { sense: metonym, asPlace };
}

const isPlace = (kind: EntityKind) => kind === 'place' || kind === 'facility';

function isMeantAsPlace(phrase: Phrase, tokens: Tokens): boolean {
  const { first } = phrase;
  const next = phrase.last + 1;
  if (!tokens.startsLine(next)) {
    const follower = tokens.type(next);
    if (follower.isPossessive) return PLACE_FOLLOWERS.has(tokens.lower(next + 1));
    if (follower.text === '-' && !tokens.isParted(next)) return tokens.lower(next + 1) === 'based';
    if (PLACE_FOLLOWERS.has(follower.lower)) return true;
  }
  if (isDateline(phrase, tokens)) return true;
  if (first === 0 || tokens.startsLine(first)) return false;
  const previous = tokens.lower(first - 1);
  if (LOCATIVES.has(previous)) return previous !== 'under' && previous !== 'over' && previous !== 'across';
  if (previous === 'from' || previous === 'to' || previous === 'for') {
    for (let token = first - 2; token >= 0 && token >= first - 6; token--)
      if (JOURNEYS.has(tokens.lower(token))) return true;
    return false;
  }
  return PLACE_TAKERS.has(previous);
}

/** *MOSCOW (Reuters) —*, *ISTANBUL/ISLAMABAD, Oct 31*, *Geneva, 4 July:* at the start of a line. */
function isDateline(phrase: Phrase, tokens: Tokens): boolean {
  let start = phrase.core.first;
  for (let steps = 0; steps < 6 && !tokens.startsLine(start); steps++) start--;
  if (!tokens.startsLine(start)) return false;
  const upper = tokens.type(phrase.core.first).isUpper;
  for (let token = phrase.last + 1; token < phrase.last + 12 && !tokens.startsLine(token); token++) {
    const { text, isCapital, isWord } = tokens.type(token);
    if (text === '—' || text === '–') return start === phrase.core.first || upper;
    if (isWord && !isCapital && !/^\d/.test(text)) return false;
  }
  return false;
}
