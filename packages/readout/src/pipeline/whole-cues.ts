import { anyOverlap, overlaps, type Span } from '../model/index.ts';
import type { CueReading, Ranking } from './reading.ts';
import { wholeWords } from './whole-words.ts';
import type { Words } from './words.ts';

/** Parts of speech that signal nothing alone: *had*, *also*, *still*. */
const LEANING = new Set(['AUX', 'ADV', 'PART']);
/** How many words behind such a beginning its verb may stand. */
const VERB_REACH = 3;

/**
 * Cues as whole words, and with the verb that they lean on: where the encoder marks only *had* of *had asked*, or *had* and
 * *asked* as two cues, they are one.
 */
export function wholeCues(words: Words, cues: readonly CueReading[]): CueReading[] {
  const whole = cues.map((cue) => ({
    ...cue,
    cue: cue.cue.map((span) => withoutOpenPhrase(words, wholeWords(words, span) ?? span)),
  }));
  const absorbed = new Set<CueReading>();
  const completed = whole.map((cue, k) => {
    const verb = leansOn(words, cue);
    if (verb === null) return cue;
    const place = words.span(verb);
    const double = whole
      .slice(k + 1, k + 1 + VERB_REACH)
      .find((other) => other.cue.some((span) => overlaps(span, place)));
    const reach = { start: cue.cue[0]?.start ?? place.start, end: place.end };
    if (double === undefined) return { ...cue, cue: [reach], act: flattened(cue.act) };
    if (!anyOverlap(double.content, cue.content)) return cue;
    absorbed.add(double);
    const surer = double.confidence > cue.confidence ? double : cue;
    const source = double.source.length > 0 ? double.source : cue.source;
    return { ...surer, source, cue: joined(reach, double.cue), act: double.act };
  });
  return completed.filter((_, k) => !absorbed.has(whole[k] as CueReading));
}

/** A cue that breaks off inside a phrase ends before it: *said in a* (phone call) is *said*. */
function withoutOpenPhrase(words: Words, span: Span): Span {
  const inside = words.within(span);
  let count = inside.length;
  const endsIn = (tag: string) => count > 1 && words.upos(inside[count - 1] as number) === tag;
  if (!endsIn('DET')) return span;
  while (endsIn('DET')) count--;
  while (endsIn('ADP')) count--;
  return { start: span.start, end: words.end(inside[count - 1] as number) };
}

/** The verb behind a cue of auxiliaries and adverbs that the encoder left between the cue and its content; null for other cues. */
function leansOn(words: Words, { cue, content, source }: CueReading): number | null {
  const own = cue.flatMap((span) => words.within(span));
  const last = own.at(-1);
  if (last === undefined || cue.length > 1 || !own.every((word) => LEANING.has(words.upos(word)))) return null;
  for (let word = last + 1; word <= last + VERB_REACH && word < words.count; word++) {
    if ([...content, ...source].some((span) => overlaps(span, words.span(word)))) return null;
    if (words.upos(word) === 'VERB') return word;
    if (!LEANING.has(words.upos(word))) return null;
  }
  return null;
}

/** The ranking of a cue that was read without its verb says little. */
function flattened(ranking: Ranking): Ranking {
  const roots = ranking.map(({ label, probability }) => ({ label, probability: Math.sqrt(probability) }));
  const total = roots.reduce((sum, { probability }) => sum + probability, 0) || 1;
  return roots.map(({ label, probability }) => ({ label, probability: probability / total }));
}

/** A span and others, the first of which it may meet. */
function joined(first: Span, others: readonly Span[]): Span[] {
  const [next, ...rest] = others;
  if (next === undefined) return [first];
  return [{ start: first.start, end: Math.max(first.end, next.end) }, ...rest];
}
