import type { Span } from '../model/index.ts';
import type { Words } from './words.ts';

const SUBJECTS = ['nsubj', 'csubj'];
/** Relations over which a verb takes the subject of its governor: *…, adding that*, *said and stressed*. */
const SHARED = new Set(['advcl', 'conj', 'xcomp', 'acl', 'ccomp']);

/** The noun phrase of a word: its subtree without relative clauses and punctuation at its end. */
export function phraseOf(words: Words, head: number): Span {
  const outside = new Set(
    words.childrenBy(head, 'acl:relcl', 'conj', 'cc', 'parataxis').flatMap((child) => words.subtree(child)),
  );
  const inside = words.subtree(head).filter((word) => !outside.has(word));
  const first = inside.find((word) => words.upos(word) !== 'PUNCT' && words.upos(word) !== 'ADP') ?? head;
  let last = head;
  for (const word of inside) if (words.upos(word) !== 'PUNCT') last = Math.max(last, word);
  return { start: words.start(Math.min(first, head)), end: words.end(last) };
}

/** The subject of a cue by syntax, for cues whose source the model did not see: of its verb, or of the verb that this one leans on. */
export function subjectOf(words: Words, cue: readonly Span[], content: readonly Span[]): Span[] {
  const [first] = cue;
  let verb = first === undefined ? null : words.headOf(first);
  for (let steps = 0; verb !== null && steps < 4; steps++) {
    const subject = words.childrenBy(verb, ...SUBJECTS).at(0);
    if (subject !== undefined) {
      const phrase = phraseOf(words, subject);
      const inContent = content.some((span) => span.start < phrase.end && phrase.start < span.end);
      return inContent ? [] : [phrase];
    }
    if (words.isRoot(verb) || !SHARED.has(words.deprel(verb))) return [];
    verb = words.head(verb);
  }
  return [];
}
