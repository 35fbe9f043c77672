import { kindOfHead } from '../../vocabulary/name-heads.ts';
import { FUNCTION_WORDS } from './closed-classes.ts';
import type { Phrase } from './phrase.ts';
import type { Tokens } from './tokens.ts';

const isPerson = (phrase: Phrase) => phrase.senses[0]?.entry.kind === 'person' || phrase.senses.length === 0;
const isSingularRole = (phrase: Phrase) => phrase.role !== null && phrase.form === 'nominal' && !phrase.role.plural;
const isDocument = (phrase: Phrase) => phrase.role?.noun.role === 'document';

/** Joins phrases that speak of the same one beside each other: *Germany’s foreign minister, Heiko Maas*; *Heiko Maas, the minister,*. */
export function joinAppositions(phrases: readonly Phrase[], tokens: Tokens): void {
  for (let i = 1; i < phrases.length; i++) {
    const second = phrases[i] as Phrase;
    const first = before(phrases, i, second, tokens);
    if (first === null) continue;
    const a = phrases[first] as Phrase;
    if (a.apposition !== null) continue;
    if (titleThenName(a, second) || nameThenTitle(a, second, tokens)) {
      second.apposition = first;
    }
  }
}

/** The phrase before a comma before a phrase, complements of its noun passed over: *the president of Chad, X*. */
function before(phrases: readonly Phrase[], index: number, phrase: Phrase, tokens: Tokens): number | null {
  const comma = phrase.first - 1;
  if (comma < 1 || tokens.startsLine(phrase.first) || !/^[,–—(]$/.test(tokens.type(comma).text)) return null;
  let complement: Phrase | null = null;
  for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
    const candidate = phrases[i] as Phrase;
    if (candidate.last === comma - 1 || (complement !== null && isComplement(candidate, complement))) {
      const governor = governorOf(phrases, i);
      return governor ?? i;
    }
    complement = candidate;
    if (candidate.last < comma - 8) return null;
    if (candidate.role !== null && candidate.role.complement !== null && noVerbBetween(candidate.last, comma, tokens))
      return i;
  }
  return null;
}

function noVerbBetween(from: number, to: number, tokens: Tokens): boolean {
  for (let token = from + 1; token < to; token++) {
    const { lower, isWord } = tokens.type(token);
    if (!isWord && lower !== '-') return false;
    if (FUNCTION_WORDS.has(lower) && !['of', 'for', 'and', 'the', 'in', 'at', 'from'].includes(lower)) return false;
    if (['VERB', 'AUX'].includes(tokens.upos(token)) && !tokens.type(token).isCapital) return false;
  }
  return true;
}

function isComplement(governor: Phrase, phrase: Phrase): boolean {
  const token = governor.role?.complement ?? null;
  return token !== null && phrase.first <= token && token <= phrase.core.last;
}

/** The noun whose complement a phrase is: *the president* of *Chad*. */
function governorOf(phrases: readonly Phrase[], index: number): number | null {
  const phrase = phrases[index] as Phrase;
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const candidate = phrases[i] as Phrase;
    if (isComplement(candidate, phrase) && candidate.form === 'nominal') return i;
  }
  return null;
}

function titleThenName(title: Phrase, name: Phrase): boolean {
  if (!isSingularRole(title) || name.form !== 'name' || isDocument(title)) return false;
  const role = title.role?.noun.role;
  if (role === 'office' || role === 'person') return isPerson(name) && name.possessor === null;
  const kind = name.senses[0]?.entry.kind;
  return role === 'body' || role === 'outlet'
    ? kind === undefined || kind === 'outlet' || kind === 'organization'
    : false;
}

function nameThenTitle(name: Phrase, title: Phrase, tokens: Tokens): boolean {
  if (name.form !== 'name' || !isSingularRole(title) || isDocument(title)) return false;
  const role = title.role?.noun.role;
  const kind = name.senses[0]?.entry.kind;
  if (role === 'office' || role === 'person') {
    if (!isPerson(name) || kindOfHead(tokens.type(name.core.last).text) !== null) return false;
    if (isVerb(tokens, title.last + 1) && title.role?.complement === null) return false;
  } else if (role === 'government' || (kind !== undefined && kind !== 'organization' && kind !== 'outlet'))
    return false;
  const next = tokens.type(title.last + 1);
  return (
    !next.isWord || FUNCTION_WORDS.has(next.lower) || title.role?.complement !== null || title.role?.possessor !== null
  );
}

const isVerb = (tokens: Tokens, token: number) =>
  ['VERB', 'AUX'].includes(tokens.upos(token)) && tokens.type(token).isWord;
