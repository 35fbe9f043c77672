import type { Words } from './words.ts';

const OPENS_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
/** A noun phrase is looked through for its head for so many words. */
const LONGEST = 8;

/** The head of the noun phrase that follows right behind a verb and hangs on it, whatever the parser calls it; null where none does. */
export function nounBehind(words: Words, verb: number): number | null {
  if (verb + 1 >= words.count || !OPENS_PHRASE.has(words.upos(verb + 1))) return null;
  for (let word = verb + 1; word <= verb + LONGEST && word < words.count; word++) {
    const tag = words.upos(word);
    if (tag === 'ADP' || tag === 'VERB' || words.text(word) === ',') return null;
    if ((tag === 'NOUN' || tag === 'PROPN') && words.head(word) === verb) return word;
  }
  return null;
}
