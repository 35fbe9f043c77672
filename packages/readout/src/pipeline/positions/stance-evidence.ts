import type { Span, Stance } from '../../model/index.ts';
import {
  BINDING,
  CONDITIONALS,
  NEGATIONS,
  type StanceWord,
  type StanceWordKind,
  stanceWord,
} from '../../vocabulary/stances.ts';
import type { Words } from '../words.ts';

/** The word of a span that says its stance. */
export interface StanceEvidence {
  readonly word: number;
  /** What it may say, the likeliest first. */
  readonly stances: readonly Stance[];
  /** Whose stance it is: of the word's own subject, or of whoever speaks (*Ukraine must withdraw*). */
  readonly holder: 'own' | 'speaker';
  readonly kind: StanceWordKind | 'condition';
}

const KINDS: Readonly<Record<string, readonly StanceWordKind[]>> = {
  AUX: ['modals'],
  VERB: ['verbs', 'adjectives', 'modals'],
  ADJ: ['adjectives'],
  NOUN: ['nouns'],
};
/** How many words before a word a negation may stand: *does not want*, *has never been ready*. */
const NEGATION_REACH = 3;
/** *Couldn’t*, *won’t*, *cannot* as one word. */
const CONTRACTION = /(?:n't|not)$/;
/** A clause has more words than this. */
const SHORTEST_CLAUSE = 3;
/** How many words after *will* a verb may stand that says more: *will not support*, *would be ready*. */
const VERB_REACH = 4;

/** What the words of a span say of its stance by themselves: the first of them that the list of stances knows. */
export function stanceEvidence(words: Words, span: Span): StanceEvidence | null {
  const inside = words.within(span);
  const [first] = inside;
  if (first === undefined) return null;
  if (!opensCondition(words, inside)) return firstEvidence(words, inside);
  const comma = inside.findIndex((word, k) => k >= SHORTEST_CLAUSE && words.text(word) === ',');
  const main =
    comma < 0 || inside.length - comma <= SHORTEST_CLAUSE ? null : firstEvidence(words, inside.slice(comma + 1));
  return main ?? { word: first, stances: ['condition'], holder: 'own', kind: 'condition' };
}

function firstEvidence(words: Words, inside: readonly number[]): StanceEvidence | null {
  for (const word of inside) {
    const evidence = evidenceOf(words, word, inside[0] ?? word);
    if (evidence === null) continue;
    if (evidence.kind === 'verbs') return towards(words, evidence) ?? evidence;
    if (evidence.kind !== 'modals' || evidence.holder === 'speaker') return evidence;
    return afterModal(words, evidence, inside) ?? bound(words, evidence, inside);
  }
  return null;
}

/** *Seeks to avoid*, *vowed to block*: the opposition that a verb leads to. */
function towards(words: Words, verb: StanceEvidence): StanceEvidence | null {
  const next = verb.word + 2;
  if (next >= words.count || words.lower(next - 1) !== 'to' || words.upos(next) !== 'VERB') return null;
  const entry = stanceWord('verbs', words.lower(next));
  const opposes = entry?.stances[0] === 'oppose' && !verb.stances.includes('refuse');
  return entry !== null && opposes ? { ...verb, stances: entry.stances } : null;
}

/** *Will cut its tariff once the law is passed*, *will not sign before…*: a promise that hangs on something. */
function bound(words: Words, modal: StanceEvidence, inside: readonly number[]): StanceEvidence {
  const hangs = inside.some((word) => word > modal.word + 1 && BINDING.has(words.lower(word)));
  return hangs ? { ...modal, stances: ['condition', ...modal.stances] } : modal;
}

function evidenceOf(words: Words, word: number, first: number): StanceEvidence | null {
  const form = words.lower(word);
  const contracted = stanceWord('modals', form.replace(CONTRACTION, ''));
  if (contracted !== null && CONTRACTION.test(form))
    return { word, kind: 'modals', stances: contracted.negated, holder: contracted.holder };
  for (const kind of KINDS[words.upos(word)] ?? []) {
    const entry = stanceWord(kind, form);
    if (entry === null || !governs(words, word, entry)) continue;
    const negated = isNegated(words, word, kind, first);
    return { word, kind, stances: negated ? entry.negated : entry.stances, holder: entry.holder };
  }
  return null;
}

/** The verb or adjective that *will* stands with, where it says a stance: *will not support*, *would have to*. */
function afterModal(words: Words, modal: StanceEvidence, inside: readonly number[]): StanceEvidence | null {
  const negated = isNegated(words, modal.word, 'modals', modal.word);
  for (const word of inside.filter((other) => other > modal.word && other <= modal.word + VERB_REACH)) {
    if (words.upos(word) === 'PUNCT') return null;
    if (words.lower(word) === 'have' && words.lower(word + 1) === 'to')
      return { ...modal, stances: ['demand'], holder: 'speaker' };
    for (const kind of ['verbs', 'adjectives'] as const) {
      const entry = words.upos(word) === 'VERB' || kind === 'adjectives' ? stanceWord(kind, words.lower(word)) : null;
      if (entry !== null && governs(words, word, entry))
        return { word, kind, stances: negated ? entry.negated : entry.stances, holder: 'own' };
    }
  }
  return null;
}

const governs = (words: Words, word: number, { before }: StanceWord): boolean =>
  before === null || (word + 1 < words.count && before.includes(words.lower(word + 1)));

/** *If*, *provided that*, *as long as*, *on condition that* at the head of a span. */
function opensCondition(words: Words, inside: readonly number[]): boolean {
  const [first = '', second = '', third = ''] = inside.slice(0, 3).map((word) => words.lower(word));
  if (first === 'as' || first === 'so') return (second === 'long' || second === 'soon') && third === 'as';
  if (first === 'on' || first === 'with')
    return [second, third].some((word) => word === 'condition' || word === 'proviso');
  const inverted = first !== 'should' || words.upos(inside[1] ?? 0) !== 'VERB';
  return inverted && CONDITIONALS.has(first === 'only' ? second : first);
}

function isNegated(words: Words, word: number, kind: StanceWordKind, first: number): boolean {
  if (kind !== 'modals') return negatedBefore(words, word, first);
  return negatedAfter(words, word) || (word - first <= 4 && word > first && NEGATIONS.has(words.lower(first)));
}

function negatedAfter(words: Words, modal: number): boolean {
  for (let word = modal + 1; word <= modal + 2 && word < words.count; word++) {
    if (words.upos(word) === 'PUNCT') return false;
    if (NEGATIONS.has(words.lower(word))) return true;
  }
  return false;
}

function negatedBefore(words: Words, word: number, first: number): boolean {
  for (let before = word - 1; before >= Math.max(first, word - NEGATION_REACH); before--) {
    if (words.upos(before) === 'PUNCT') return false;
    if (NEGATIONS.has(words.lower(before))) return true;
  }
  return false;
}
