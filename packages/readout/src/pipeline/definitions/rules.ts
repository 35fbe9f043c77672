import type { Span } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { DEFINING, isFormOf } from '../../vocabulary/definitions.ts';
import type { Words } from '../words.ts';
import { clauseFrom } from './clause.ts';
import { type Term, termsIn } from './terms.ts';

/** A phrase, what it stands for, and the word whose noun phrase tells whose usage it is, if any. */
export interface Found {
  readonly term: Span;
  readonly meaning: Span;
  readonly owner: number | null;
}

type Rule = (words: Words, sentence: readonly number[], term: Term) => Found | null;

/** How many words may stand between a phrase and what defines it: *“X”, in the group’s lexicon, is nowadays…* */
const REACH = 14;

/** The definitions that the syntax of a sentence shows. */
export function definitionsIn(
  words: Words,
  text: string,
  sentence: readonly number[],
  before: readonly number[] = [],
): Found[] {
  const earlier = byThat(
    words,
    sentence,
    termsIn(words, text, before).findLast(({ first, last }) => last > first) ?? null,
  );
  if (earlier !== null) return [earlier];
  return termsIn(words, text, sentence).flatMap((term) => {
    for (const rule of RULES) {
      const found = rule(words, sentence, term);
      if (found !== null) return [found];
    }
    return [];
  });
}

/** *By “X” they mean Y*; *by which it means Y* after X. */
const byTerm: Rule = (words, sentence, term) => {
  const by = sentence.findLast((word) => word < term.first && term.first - word <= 4 && words.lower(word) === 'by');
  const byWhich = sentence.find((word) => word > term.last && word <= term.last + 4 && words.lower(word) === 'by');
  const from = by !== undefined ? term.last : (byWhich ?? null);
  if (from === null) return null;
  const verb = sentence.find(
    (word) =>
      word > from && word <= from + REACH && isVerb(words, word) && isFormOf(words.lower(word), DEFINING.understanding),
  );
  if (verb === undefined) return null;
  const meaning = clauseFrom(words, sentence, verb + 1);
  return meaning === null ? null : { term: term.span, meaning, owner: subjectOf(words, verb, from) };
};

/** *“X”. By that they mean Y*: the phrase stands in the sentence before. */
function byThat(words: Words, sentence: readonly number[], earlier: Term | null): Found | null {
  const [by, that] = sentence.filter((word) => words.upos(word) !== 'PUNCT');
  if (earlier === null || by === undefined || that === undefined) return null;
  if (words.lower(by) !== 'by' || !['that', 'this', 'it', 'which'].includes(words.lower(that))) return null;
  const noun = isFormOf(words.lower(that + 1), DEFINING.nouns) ? that + 1 : that;
  return byTerm(words, sentence, { span: earlier.span, first: that, last: noun, named: true });
}

/** *The phrase “X” refers to Y*, *“X” means Y*, *“X” is defined as Y*. */
const termThenVerb: Rule = (words, sentence, term) => {
  for (const word of sentence) {
    if (word <= term.last || word > term.last + REACH) continue;
    if (words.text(word) === ';') return null;
    const after = definingVerb(words, sentence, word);
    if (after === null) continue;
    const subject = words.childrenBy(word, 'nsubj', 'nsubj:pass')[0];
    if (subject !== undefined && subject > term.last && !isRelative(words, subject)) continue;
    const meaning = clauseFrom(words, sentence, after);
    return meaning === null ? null : { term: term.span, meaning, owner: usageOwner(words, sentence, term) };
  }
  return null;
};

/** *“X”, a term that Moscow uses for Y*, *“X”, Ankara’s word for Y*. */
const termOf: Rule = (words, sentence, term) => {
  const noun = sentence.find(
    (word) =>
      word > term.last && word <= term.last + 6 && words.upos(word) === 'NOUN' && DEFINING.nouns.has(words.lower(word)),
  );
  if (noun === undefined) return null;
  const link = sentence.find(
    (word) =>
      word > noun &&
      word <= noun + 8 &&
      ['for', 'of', 'describe', 'to'].includes(words.lower(word)) &&
      isLink(words, word),
  );
  if (link === undefined) return null;
  const meaning = clauseFrom(words, sentence, link + 1);
  if (meaning === null) return null;
  const user = sentence.find((word) => word > noun && word < link && words.upos(word) === 'VERB');
  const owner = words.childrenBy(noun, 'nmod:poss')[0] ?? (user === undefined ? null : subjectOf(words, user, noun));
  return { term: term.span, meaning, owner: owner ?? ownerBefore(words, sentence, noun, term.last) };
};

/** *“X” – meaning Y*, *“X”, that is, Y*. */
const gloss: Rule = (words, sentence, term) => {
  const at = sentence.find((word) => word > term.last && word <= term.last + 3 && words.upos(word) !== 'PUNCT');
  if (at === undefined || at === term.last) return null;
  const form = words.lower(at);
  const thatIs = form === 'that' && words.lower(at + 1) === 'is' && [',', 'to'].includes(words.text(at + 2));
  if (!thatIs && !(DEFINING.glosses.has(form) && words.upos(at - 1) === 'PUNCT')) return null;
  const toSay = thatIs && words.lower(at + 2) === 'to';
  const meaning = clauseFrom(words, sentence, thatIs ? at + (toSay ? 4 : 2) : at + 1);
  return meaning === null ? null : { term: term.span, meaning, owner: null };
};

/** *In Islamabad’s parlance, “X” is Y*; *for Kyiv “X” is Y*. */
const usageThenCopula: Rule = (words, sentence, term) => {
  const owner = usageOwner(words, sentence, term);
  const usage = sentence.some(
    (word) =>
      Math.abs(word - term.first) <= REACH && words.upos(word) === 'NOUN' && DEFINING.usage.has(words.lower(word)),
  );
  if (!usage || owner === null) return null;
  const verb = sentence.find(
    (word) => word > term.last && word <= term.last + REACH && isFormOf(words.lower(word), DEFINING.copula),
  );
  const meaning = verb === undefined ? null : clauseFrom(words, sentence, verb + 1);
  return meaning === null ? null : { term: term.span, meaning, owner };
};

/** *What Bamako calls “X” are Y*. */
const whatSomebodyCalls: Rule = (words, sentence, term) => {
  const verb = sentence.findLast(
    (word) =>
      word < term.first &&
      term.first - word <= 4 &&
      isVerb(words, word) &&
      isFormOf(words.lower(word), DEFINING.naming),
  );
  const what = sentence.findLast(
    (word) => verb !== undefined && word < verb && verb - word <= 5 && words.lower(word) === 'what',
  );
  if (verb === undefined || what === undefined) return null;
  const copula = sentence.find(
    (word) => word > term.last && word <= term.last + 3 && isFormOf(words.lower(word), DEFINING.copula),
  );
  const meaning = copula === undefined ? null : clauseFrom(words, sentence, copula + 1);
  return meaning === null ? null : { term: term.span, meaning, owner: subjectOf(words, verb, what) };
};

const RULES: readonly Rule[] = [byTerm, whatSomebodyCalls, termOf, termThenVerb, gloss, usageThenCopula];

const isVerb = (words: Words, word: number): boolean => words.upos(word) === 'VERB' || words.upos(word) === 'AUX';
const isRelative = (words: Words, word: number): boolean =>
  ['which', 'that'].includes(words.lower(word)) && words.upos(word) === 'PRON';

/** The word with which a meaning begins after a defining verb, or null where the word is none. */
function definingVerb(words: Words, sentence: readonly number[], word: number): number | null {
  if (!isVerb(words, word)) return null;
  for (const base of baseForms(words.lower(word))) {
    const prepositions = DEFINING.verbs.get(base);
    if (prepositions?.length === 0) return word + 1;
    if (prepositions?.includes(words.lower(word + 1))) return word + 2;
  }
  if (!isFormOf(words.lower(word), DEFINING.reading)) return null;
  const as = sentence.find((other) => other > word && other <= word + 8 && words.lower(other) === 'as');
  const passive =
    words.childrenBy(word, 'aux:pass').length > 0 || words.lower(word - 1) === 'be' || words.lower(word - 1) === 'is';
  return passive && as !== undefined ? as + 1 : null;
}

/** A preposition that leads from a term’s noun to its meaning, or the verb of *used to describe*. */
const isLink = (words: Words, word: number): boolean =>
  words.lower(word) !== 'to' || words.lower(word + 1) !== 'describe';

/** The subject of a verb by syntax, else the last noun before it. */
function subjectOf(words: Words, verb: number, from: number): number | null {
  const subject = words.childrenBy(verb, 'nsubj').find((word) => word > from);
  if (subject !== undefined) return subject;
  for (let word = verb - 1; word > from; word--) if (['NOUN', 'PROPN', 'PRON'].includes(words.upos(word))) return word;
  return null;
}

const NAMES = new Set(['PROPN', 'NOUN', 'ADJ', 'PRON']);

/** Whose usage it is: the owner of *parlance*, *vocabulary*, *reading*; who stands after *for* or *to* at the sentence’s head. */
function usageOwner(words: Words, sentence: readonly number[], term: Term): number | null {
  const usage = sentence.find(
    (word) =>
      words.upos(word) === 'NOUN' &&
      DEFINING.usage.has(words.lower(word)) &&
      Math.abs(word - term.first) <= REACH &&
      (word < term.first || word > term.last),
  );
  if (usage !== undefined) return ownerBefore(words, sentence, usage, -1) ?? words.childrenBy(usage, 'nmod')[0] ?? null;
  const lead = sentence.find((word) => word < term.first && words.upos(word) !== 'PUNCT');
  const leads = lead !== undefined && ['for', 'to'].includes(words.lower(lead)) && term.first - lead <= 8;
  if (leads)
    return (
      sentence.findLast(
        (word) =>
          word > lead && word < term.first && NAMES.has(words.upos(word)) && !DEFINING.nouns.has(words.lower(word)),
      ) ?? null
    );
  const as = sentence.find((word) => word > term.last && word <= term.last + 3 && words.lower(word) === 'as');
  if (as === undefined) return null;
  return sentence.find((word) => word > as && word <= as + 4 && ['PROPN', 'NOUN'].includes(words.upos(word))) ?? null;
}

/** The owner of a noun: by syntax, else the name right before it (*Washington’s parlance*, *American usage*). */
function ownerBefore(words: Words, sentence: readonly number[], noun: number, after: number): number | null {
  const owner = words.childrenBy(noun, 'nmod:poss')[0] ?? words.childrenBy(noun, 'amod', 'compound')[0];
  if (owner !== undefined) return owner;
  return (
    sentence.findLast((word) => word < noun && word > after && noun - word <= 3 && NAMES.has(words.upos(word))) ?? null
  );
}
