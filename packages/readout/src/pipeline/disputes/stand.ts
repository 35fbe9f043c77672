import { type Attribution, anyOverlap, hull, overlaps, type Relation, type Span } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { relationOfWord, relationsOfAct, STAND_ACTS } from '../../vocabulary/stands.ts';
import type { Context } from '../context.ts';
import { expressingAttribution } from '../expressing-attribution.ts';
import type { Ranking } from '../reading.ts';
import { mendSpans } from '../span-mending.ts';
import { wholeWords } from '../whole-words.ts';
import type { Words } from '../words.ts';

/** Somebody’s stand: where it is taken and what it may be. */
export interface Stand {
  readonly spans: readonly Span[];
  /** The word that says the stand by itself, and what it says. */
  readonly word: number | null;
  readonly ranking: Ranking;
  readonly attribution: Attribution | null;
  readonly confidence: number;
}

type Looking = Pick<Context, 'document' | 'reading' | 'attributions'>;

/** Below this a stand of the model is dropped. */
const LEAST_CONFIDENCE = 0.2;
/** What is left of an attribution’s confidence where only its act shows a stand. */
const ACT_ONLY = 0.6;
/** An attribution that is less sure than this makes no stand by itself. */
const SURE_ATTRIBUTION = 0.4;
/** Content begins no further behind its cue, in code units. */
const CUE_GAP = 12;
const SHOWING = new Set(['show', 'express', 'voice', 'signal', 'have', 'full', 'much']);
/** A stand is told in no more than this, in code units. */
const LONGEST = 300;

/** The stands of a document: those that the model finds, and attributions that condemn, accuse or deny by their cue. */
export function standsIn(context: Looking): Stand[] {
  const learned = context.reading.disputes
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .flatMap(({ span, confidence, properties }) => {
      const whole = wholeWords(context.reading.words, span);
      const [mended] = whole === null ? [] : mendSpans(context.document.text, [whole]);
      if (mended === undefined) return [];
      const attribution = expressingAttribution(context.attributions, mended);
      const spans = [withContent(mended, attribution)];
      const word = standWord(context.reading.words, [mended, ...(attribution?.cue ?? [])]);
      return [{ spans, word, ranking: properties.relation ?? [], attribution, confidence }];
    });
  const told = context.attributions
    .map((attribution) => ofAttribution(context, attribution))
    .filter((stand) => stand !== null)
    .filter((stand) => !learned.some((other) => meet(stand, other)));
  return [...learned, ...told];
}

/** A stand that is no more than a cue takes in the content right behind it: *denied* → *denied any part in it*. */
function withContent(span: Span, attribution: Attribution | null): Span {
  if (attribution === null || anyOverlap(attribution.content, [span])) return span;
  const behind = attribution.content.find(({ start }) => start >= span.end && start - span.end <= CUE_GAP);
  return behind === undefined || behind.end - span.start > LONGEST ? span : { start: span.start, end: behind.end };
}

/** A stand that an attribution takes by its act, where its cue has a word for it; null otherwise. */
function ofAttribution({ reading }: Looking, attribution: Attribution): Stand | null {
  const { act, polarity, cue, content, confidence } = attribution;
  if (polarity === 'negative' || confidence < SURE_ATTRIBUTION) return null;
  const word = standWord(reading.words, cue);
  const whole = hull([...cue, ...content]);
  if (word === null || whole === null) return null;
  const relation = relationOfWord(reading.words.lower(word));
  const byAct = STAND_ACTS.has(act) && relation !== null && relationsOfAct(act).includes(relation);
  if (!byAct && !showsUnderstanding(reading.words, word)) return null;
  const spans = whole.end - whole.start <= LONGEST ? [whole] : [...cue];
  return { spans, word, ranking: [], attribution, confidence: confidence * ACT_ONLY };
}

/** *Has shown understanding for the refusal*: whatever the act, this endorses. */
export function showsUnderstanding(words: Words, noun: number): boolean {
  if (words.lower(noun) !== 'understanding' || noun === 0) return false;
  const next = noun + 1 < words.count ? words.lower(noun + 1) : '';
  return baseForms(words.lower(noun - 1)).some((form) => SHOWING.has(form)) && (next === 'for' || next === 'of');
}

function meet(a: Stand, b: Stand): boolean {
  return (
    a.spans.some((x) => b.spans.some((y) => overlaps(x, y))) ||
    (a.attribution !== null && a.attribution === b.attribution)
  );
}

/** The first word of the spans that says a stand by itself, or null. */
function standWord(words: Words, spans: readonly Span[]): number | null {
  for (const span of spans) {
    const word = words.within(span).find((inside) => relationOfWord(words.lower(inside)) !== null);
    if (word !== undefined) return word;
  }
  return null;
}

/** How much likelier a stand’s word makes its relation, and the act of its attribution the ones that it may express. */
const WORD = 4;
const ACT_FIRST = 6;
const ACT_OTHER = 3;
/** A word that contests a claim does not tell whose claim it is. */
const CONTESTING: ReadonlySet<Relation> = new Set(['denies', 'disputes']);
/** How much likelier it is a denial where the claim is about the one who speaks, a dispute where it is not. */
const ABOUT = 3;

/** What a stand is: the model’s view, weighed with its word, its act, and whether the claim is about the one who speaks. */
export function relationOf(
  words: Words,
  { word, ranking, attribution }: Stand,
  aboutSpeaker: boolean | null,
): Relation {
  const said = word === null ? null : relationOfWord(words.lower(word));
  const [first, ...others] = attribution === null ? [] : relationsOfAct(attribution.act);
  const weights = new Map<Relation, number>();
  for (const { label, probability } of ranking) weights.set(label as Relation, probability);
  const raise = (relation: Relation, times: number) =>
    weights.set(relation, (weights.get(relation) ?? (ranking.length === 0 ? 1 : 0)) * times);
  if (said !== null) raise(said, WORD);
  if (said !== null && CONTESTING.has(said)) raise(said === 'denies' ? 'disputes' : 'denies', WORD);
  if (first !== undefined) raise(first, ACT_FIRST);
  for (const relation of others) raise(relation, ACT_OTHER);
  if (aboutSpeaker !== null) raise(aboutSpeaker ? 'denies' : 'disputes', ABOUT);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'disputes';
}
