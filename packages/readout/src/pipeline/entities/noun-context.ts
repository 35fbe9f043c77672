import { roleNouns } from '../../vocabulary/role-nouns.ts';
import { FUNCTION_WORDS } from './closed-classes.ts';
import type { Stretch } from './phrase.ts';
import type { Tokens } from './tokens.ts';

type IsCue = (token: number) => boolean;

/** Prefixes that make an adjective of a noun: *semi-official*. */
const PREFIXES = new Set(['semi', 'non', 'anti', 'pro', 'inter', 'multi', 'intra']);
const VERBAL = new Set(['VERB', 'AUX', 'ADP', 'SCONJ', 'CCONJ', 'PART', 'PRON']);

/** A role noun that is one here: neither a verb (*they head*), nor before the noun that it only modifies (*army base*). */
export function isHeadNoun(tokens: Tokens, unit: Stretch, isCue: IsCue): boolean {
  if (tokens.type(unit.first - 1).text === '-' && PREFIXES.has(tokens.lower(unit.first - 2))) return false;
  if (tokens.type(unit.last).isCapital) return true;
  if (isCue(unit.last) && tokens.upos(unit.last) !== 'NOUN') return false;
  const upos = tokens.upos(unit.last);
  if (upos === 'VERB' || upos === 'AUX' || upos === 'ADJ') return false;
  const next = unit.last + 1;
  const followed = tokens.type(next).isWord && !tokens.type(next).isCapital && !FUNCTION_WORDS.has(tokens.lower(next));
  return !(
    followed &&
    !tokens.startsLine(next) &&
    tokens.upos(next) === 'NOUN' &&
    !isCue(next) &&
    !roleNounAt(tokens, next)
  );
}

/** Whether a token before a noun is one of its modifiers. */
export function mayModify(tokens: Tokens, token: number, unit: Stretch, isCue: IsCue): boolean {
  const { text, lower, isWord, isCapital } = tokens.type(token);
  if (text === '-') return !tokens.isParted(token) && !tokens.isParted(token + 1);
  if (!isWord || FUNCTION_WORDS.has(lower) || isCue(token)) return isWord && (lower === 'own' || lower === 'then');
  if (isCapital) return tokens.type(unit.first).isCapital;
  return (
    !VERBAL.has(tokens.upos(token)) ||
    (/(?:ed|ing)$/.test(lower) && !['NOUN', 'PROPN', 'PRON'].includes(tokens.upos(token - 1)))
  );
}

function roleNounAt(tokens: Tokens, token: number): boolean {
  return roleNouns().longest((offset) => tokens.lower(token + offset)) !== null;
}
