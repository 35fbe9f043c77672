import { baseForms } from '../../vocabulary/base-forms.ts';
import type { EventLexicon, EventSense } from '../../vocabulary/event-lexicon.ts';
import type { Words } from '../words.ts';

/** A phrase of the lexicon as it stands in the text. */
export interface SenseMatch {
  readonly sense: EventSense;
  /** The words of the phrase and of its object, in the order of the text. */
  readonly words: readonly number[];
}

/** So many words may stand between the parts of a phrase (*withdrawal of all Russian troops*, *called the talks off*). */
const GAP = 3;
/** So many words may stand between a verb and its object. */
const OBJECT_REACH = 6;
const OBJECT_RELATIONS = ['obj', 'nsubj:pass', 'nmod', 'obl'];

/** What the lexicon says of a word and its neighbors, phrases of more words first. */
export function sensesAt(lexicon: EventLexicon, words: Words, word: number): SenseMatch[] {
  const tag = words.upos(word);
  if (tag !== 'NOUN' && tag !== 'VERB' && tag !== 'PROPN' && tag !== 'ADJ') return [];
  const found: SenseMatch[] = [];
  const seen = new Set<EventSense>();
  for (const form of baseForms(words.lower(word))) {
    for (const sense of lexicon.of(form)) {
      if (seen.has(sense) || !fits(sense, tag)) continue;
      const phrase = phraseAt(words, word, sense);
      const object = phrase === null || sense.object === null ? [] : objectOf(words, phrase, sense.object);
      if (phrase === null || object === null) continue;
      seen.add(sense);
      found.push({ sense, words: [...phrase, ...object].sort((a, b) => a - b) });
    }
  }
  return found.sort((a, b) => b.words.length - a.words.length);
}

function fits({ as }: EventSense, tag: string): boolean {
  if (as === 'either') return true;
  return as === 'verb' ? tag === 'VERB' : tag === 'NOUN' || tag === 'PROPN';
}

const isFormOf = (words: Words, word: number, lemma: string): boolean =>
  word >= 0 && word < words.count && (words.lower(word) === lemma || baseForms(words.lower(word)).includes(lemma));

function phraseAt(words: Words, anchor: number, { phrase, as }: EventSense): number[] | null {
  if (phrase.length === 1) return [anchor];
  const of = phrase.indexOf('of');
  if (as === 'noun' && of < 0) {
    const first = anchor - phrase.length + 1;
    return phrase.every((lemma, k) => isFormOf(words, first + k, lemma)) ? phrase.map((_, k) => first + k) : null;
  }
  return follow(words, anchor, phrase);
}

/** The words of a phrase from its first one on, with gaps. */
function follow(words: Words, anchor: number, phrase: readonly string[]): number[] | null {
  const found = [anchor];
  for (const lemma of phrase.slice(1)) {
    const from = (found.at(-1) as number) + 1;
    const next = reach(words, from, GAP).find((word) => isFormOf(words, word, lemma));
    if (next === undefined) return null;
    found.push(next);
  }
  return found;
}

/** Words from one on, up to the end of the clause. */
function reach(words: Words, from: number, length: number): number[] {
  const found: number[] = [];
  for (let word = from; word < words.count && found.length <= length; word++) {
    if (words.upos(word) === 'PUNCT' && words.text(word) !== '“' && words.text(word) !== '"') break;
    found.push(word);
  }
  return found;
}

function objectOf(words: Words, phrase: readonly number[], lemma: string): number[] | null {
  const [anchor = 0] = phrase;
  const dependent = words.childrenBy(anchor, ...OBJECT_RELATIONS).find((word) => isFormOf(words, word, lemma));
  if (dependent !== undefined) return [dependent];
  const next = reach(words, (phrase.at(-1) as number) + 1, OBJECT_REACH).find((word) => isFormOf(words, word, lemma));
  return next === undefined ? null : [next];
}
