import { baseForms } from '../../vocabulary/base-forms.ts';
import type { TopicVerb, TopicWords } from '../../vocabulary/topic-words.ts';
import { isPassive } from '../events/arguments.ts';
import { isNegated, modalityOf } from '../events/modality.ts';
import { nounBehind } from '../noun-behind.ts';
import type { Words } from '../words.ts';

/** A place in the text that tells what a consultation was about, or was not. */
export interface TopicMention {
  /** The word that governs the topic's phrase. */
  readonly topic: number;
  /** The verb or noun that tells of it. */
  readonly frame: number;
  readonly discussed: boolean;
  /** The word for whoever raised it, or null. */
  readonly raiser: number | null;
  /** The verb's subject, or null. */
  readonly subject: number | null;
  readonly clear: boolean;
  readonly passive: boolean;
}

const PREPOSITIONS = new Set(['about', 'on', 'upon', 'over', 'of', 'to', 'for', 'with', 'around', 'by']);
const GAP = 3;
/** Verbs whose passive has the topic after it: *was devoted to grain*. */
const TOPIC_AFTER_PASSIVE = new Set(['devote', 'dedicate', 'dominate']);
const OFF = new Set(['off', 'without']);
const NEITHER = new Set(['neither', 'nor', 'no', 'not']);

/** Every place that tells of a topic by its verb or by a noun such as *agenda*. */
export function topicMentions(words: Words, list: TopicWords): TopicMention[] {
  const found: TopicMention[] = [];
  for (let word = 0; word < words.count; word++) {
    const tag = words.upos(word);
    if (tag === 'VERB') found.push(...ofVerb(words, word, list));
    else if (tag === 'NOUN') found.push(...ofPlace(words, word, list), ...ofMention(words, word, list));
  }
  return found;
}

function ofVerb(words: Words, verb: number, list: TopicWords): TopicMention[] {
  for (const lemma of baseForms(words.lower(verb))) {
    for (const entry of list.of(lemma)) {
      const phrase = follow(words, verb, entry.phrase);
      if (phrase === null) continue;
      const topics = topicsOf(words, verb, phrase, entry);
      if (topics.length > 0) return topics;
    }
  }
  return [];
}

function follow(words: Words, verb: number, phrase: readonly string[]): number[] | null {
  const found = [verb];
  for (const lemma of phrase.slice(1)) {
    const from = found.at(-1) as number;
    let next = -1;
    for (let word = from + 1; word < words.count && word <= from + 1 + GAP && next < 0; word++) {
      if (words.lower(word) === lemma || baseForms(words.lower(word)).includes(lemma)) next = word;
    }
    if (next < 0) return null;
    found.push(next);
  }
  return found;
}

function topicsOf(
  words: Words,
  verb: number,
  phrase: readonly number[],
  { frame, clear, phrase: lemmas }: TopicVerb,
): TopicMention[] {
  const last = phrase.at(-1) as number;
  const prepositional = phrase.length > 1 && PREPOSITIONS.has(lemmas.at(-1) ?? '');
  const passive = isPassive(words, verb);
  const [subject = null] = words.childrenBy(verb, 'nsubj', 'nsubj:pass');
  const governed = prepositional ? governedBy(words, last) : objectOf(words, verb);
  const active = frame === 'coming' ? subject : governed;
  const topic = passive && !TOPIC_AFTER_PASSIVE.has(lemmas[0] ?? '') ? subject : active;
  if (topic === null || topic === verb || !isTold(words, verb)) return [];
  const negated = isNegated(words, verb) || (subject !== null && isDenied(words, subject)) || isDenied(words, topic);
  const agent = passive
    ? (words.childrenBy(verb, 'obl', 'obl:agent').find((word) => startsWithBy(words, word)) ?? null)
    : subject;
  return [
    {
      topic,
      frame: verb,
      discussed: frame === 'omitting' ? negated : !negated,
      raiser: frame === 'raising' || frame === 'informing' ? agent : null,
      subject,
      clear,
      passive,
    },
  ];
}

/** The object; where the parser calls it something else, the noun phrase right behind the verb. */
function objectOf(words: Words, verb: number): number | null {
  const [object] = words.childrenBy(verb, 'obj');
  return object ?? nounBehind(words, verb);
}

/** What is only possible, refused or asked for tells nothing of a consultation. */
function isTold(words: Words, verb: number): boolean {
  const modality = modalityOf(words, verb);
  return modality !== 'hypothetical' && modality !== 'refused' && modality !== 'proposed';
}

const startsWithBy = (words: Words, word: number): boolean =>
  words.childrenBy(word, 'case').some((child) => words.lower(child) === 'by');

/** *neither A nor B*, *no map*: a negation at the noun itself. */
const isDenied = (words: Words, noun: number): boolean =>
  words
    .childrenBy(noun, 'det', 'cc', 'cc:preconj', 'advmod')
    .some((child) => child < noun && NEITHER.has(words.lower(child)));

/** The noun after a preposition. */
function governedBy(words: Words, preposition: number): number | null {
  if (words.deprel(preposition) === 'case' || words.deprel(preposition) === 'mark') return words.head(preposition);
  for (let word = preposition + 1; word < words.count && word < preposition + 6; word++) {
    const tag = words.upos(word);
    if (tag === 'PUNCT') return null;
    if (tag === 'NOUN' || tag === 'PROPN') return word;
  }
  return null;
}

const isIn = (words: Words, word: number, lemmas: ReadonlySet<string>): boolean =>
  baseForms(words.lower(word)).some((form) => lemmas.has(form));

/** *agenda*, *topic*, or *part* of a consultation. */
function isAgenda(words: Words, noun: number, list: TopicWords): boolean {
  if (isIn(words, noun, list.places)) return true;
  return (
    isIn(words, noun, list.parts) && words.childrenBy(noun, 'nmod').some((child) => isIn(words, child, list.nouns))
  );
}

/** *X was on the agenda*, *Y was not a topic*, *Z is off the table*. */
function ofPlace(words: Words, noun: number, list: TopicWords): TopicMention[] {
  if (!isAgenda(words, noun, list)) return [];
  const copular = words.childrenBy(noun, 'cop').length > 0;
  const verb = words.isRoot(noun) ? noun : words.head(noun);
  const subject =
    words.childrenBy(noun, 'nsubj')[0] ?? (copular ? undefined : words.childrenBy(verb, 'nsubj', 'nsubj:pass')[0]);
  const preposition = words.childrenBy(noun, 'case')[0];
  if (subject === undefined || subject === noun || (!copular && preposition === undefined)) return [];
  const off = preposition !== undefined && OFF.has(words.lower(preposition));
  const negated = isNegated(words, noun) || isNegated(words, verb) || isDenied(words, subject);
  return [
    { topic: subject, frame: noun, discussed: off === negated, raiser: null, subject, clear: true, passive: false },
  ];
}

/** *No mention was made of X*: only the negative tells anything. */
function ofMention(words: Words, noun: number, list: TopicWords): TopicMention[] {
  if (!list.mentions.has(words.lower(noun)) || !isDenied(words, noun)) return [];
  const verb = words.head(noun);
  const topic = [...words.childrenBy(noun, 'nmod'), ...words.childrenBy(verb, 'obl', 'nmod')].find((word) =>
    words.childrenBy(word, 'case').some((child) => ['of', 'to', 'about'].includes(words.lower(child))),
  );
  return topic === undefined
    ? []
    : [{ topic, frame: noun, discussed: false, raiser: null, subject: null, clear: true, passive: false }];
}
