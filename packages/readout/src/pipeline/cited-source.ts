import { overlaps, type Span } from '../model/index.ts';
import { baseForms } from '../vocabulary/base-forms.ts';
import { nounBehind } from './noun-behind.ts';
import { phraseOf } from './subject.ts';
import type { Words } from './words.ts';

const CITING = new Set(['cite', 'quote']);

/**
 * Whose word is carried by *citing*, *quoted*: the noun phrase right behind an active verb (*…, which cited a diplomat*, *citing
 * officials*). Null for other cues, for passives (*was quoted as saying*) and where that phrase is the content itself.
 */
export function citedSource(words: Words, cue: readonly Span[], content: readonly Span[]): Span | null {
  const [only, ...others] = cue;
  const inside = only === undefined || others.length > 0 ? [] : words.within(only);
  const verb = inside.at(-1);
  if (verb === undefined || !baseForms(words.lower(verb)).some((form) => CITING.has(form))) return null;
  if (words.childrenBy(verb, 'aux:pass').length > 0 || inside.some((word) => BE.has(words.lower(word)))) return null;
  const noun = nounBehind(words, verb);
  const phrase = noun === null ? null : phraseOf(words, noun);
  return phrase === null || content.some((span) => overlaps(span, phrase)) ? null : phrase;
}

const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);
