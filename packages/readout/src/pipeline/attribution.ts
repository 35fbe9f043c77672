import { insideQuotationMarks } from '../encoder/index.ts';
import {
  type Attribution,
  type Certainty,
  compareSpans,
  encloses,
  lengthOf,
  overlaps,
  type Polarity,
  type Span,
} from '../model/index.ts';
import type { SpeechActs } from '../vocabulary/speech-acts.ts';
import { citedSource } from './cited-source.ts';
import type { EarlyContext } from './context.ts';
import { quotationForm } from './quotation-form.ts';
import type { CueReading, Ranking, Reading, TurnReading } from './reading.ts';
import { SpanIndex } from './span-index.ts';
import { mainSpan, mendSpans } from './span-mending.ts';
import { cueWeight, likeliestAct } from './speech-act.ts';
import { subjectOf } from './subject.ts';
import { wholeCues } from './whole-cues.ts';
import type { Words } from './words.ts';

type Draft = Omit<Attribution, 'id' | 'via'> & { readonly ranking: Ranking };

/** Attributions, and for each by its id what the encoder thinks of its act. */
export interface FoundAttributions {
  readonly attributions: Attribution[];
  readonly rankings: ReadonlyMap<string, Ranking>;
}

/** Below this an attribution of the model is dropped. */
const LEAST_CONFIDENCE = 0.4;
/** Properties that are rare are told only when they are this likely. */
const NEGATIVE_FROM = 0.5;
const HEDGED_FROM = 0.5;

/** Who said what, according to whom, from the cues that the encoder found and the turns of a transcript; entities come later. */
export function extractAttributions({ document, reading }: EarlyContext, speechActs: SpeechActs): FoundAttributions {
  const inside = insideQuotationMarks(document.text);
  for (const { content } of reading.turns) inside.fill(1, content.start, content.end);
  const drafts = [
    ...reading.turns.map((turn) => ofTurn(turn, document.text)),
    ...wholeCues(reading.words, reading.cues)
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .flatMap((cue) => ofCue(cue, document.text, inside, reading, speechActs)),
  ].sort((a, b) => compareSpans(firstSpan(a), firstSpan(b)));
  const attributions = chain(drafts);
  return {
    attributions: attributions.map(({ ranking: _, ...attribution }) => attribution),
    rankings: new Map(attributions.map(({ id, ranking }) => [id, ranking])),
  };
}

const party = (spans: Span[]) => (spans.length === 0 ? null : { spans, entity: null });
const probabilityOf = (ranking: Ranking, label: string) =>
  ranking.find((entry) => entry.label === label)?.probability ?? 0;
const firstSpan = ({ content, cue }: Draft): Span => [...cue, ...content].sort(compareSpans)[0] as Span;

function ofCue(
  found: CueReading,
  text: string,
  inside: Uint8Array,
  { words }: Reading,
  speechActs: SpeechActs,
): Draft[] {
  const cue = mendSpans(text, found.cue);
  const content = mendSpans(text, found.content).filter((span) => !cue.some((part) => overlaps(part, span)));
  if (cue.length === 0 || content.length === 0) return [];
  const predicted = mainSpan(text, found.source);
  const cited = citedSource(words, cue, content);
  const named = predicted.length > 0 ? predicted.map((span) => withoutRelative(words, span)) : null;
  const source = cited === null ? (named ?? subjectOf(words, cue, content)) : mainSpan(text, [cited]);
  const addressee = mainSpan(text, found.addressee, 4).filter((span) => !source.some((part) => overlaps(part, span)));
  const sense = speechActs.lookUp(cue.flatMap((span) => words.within(span)).map((word) => words.lower(word)));
  return [
    {
      source: party(source),
      cue,
      content,
      addressee: party(addressee),
      form: quotationForm(text, content, inside),
      act: likeliestAct(found.act, (act) => cueWeight(sense, act)),
      ranking: found.act,
      polarity: (probabilityOf(found.polarity, 'negative') > NEGATIVE_FROM ? 'negative' : 'positive') as Polarity,
      certainty: (probabilityOf(found.certainty, 'hedged') > HEDGED_FROM ? 'hedged' : 'plain') as Certainty,
      confidence: found.confidence,
    },
  ];
}

const OBJECTS = new Set(['which', 'whom']);
const OPENS_NAME = new Set(['PROPN', 'DET', 'NOUN', 'PRON', 'ADJ']);

/** *Moscow* of *…, which Moscow condemned*: the relative pronoun before a noun phrase is the object. */
function withoutRelative(words: Words, span: Span): Span {
  const [first, second] = words.within(span);
  if (first === undefined || second === undefined || !OBJECTS.has(words.lower(first))) return span;
  return OPENS_NAME.has(words.upos(second)) ? { start: words.start(second), end: span.end } : span;
}

/** Labels of turns that ask, whatever they say first. */
const QUESTION = /^q(?:uestion)?\b/i;

function ofTurn({ speaker, content, act }: TurnReading, text: string): Draft {
  const asks =
    text.slice(content.start, content.end).endsWith('?') || QUESTION.test(text.slice(speaker.start, speaker.end));
  return {
    source: party([speaker]),
    cue: [],
    content: [content],
    addressee: null,
    form: 'direct',
    act: asks ? 'ask' : likeliestAct(act, () => 1),
    ranking: act,
    polarity: 'positive',
    certainty: 'plain',
    confidence: 0.9,
  };
}

/** Gives ids and chains. */
function chain(drafts: readonly Draft[]): (Draft & Attribution)[] {
  const frames = new SpanIndex(drafts, ({ content }) => content);
  const within = drafts.map((draft) => clippedToOuter(draft, frames));
  const attributions = within.map((draft, k) => ({ ...draft, id: `a${k + 1}`, via: null as string | null }));
  const contents = new SpanIndex(attributions, ({ content }) => content);
  for (const inner of attributions) {
    let best: (typeof attributions)[number] | null = null;
    for (const outer of contents.overlapping(inner.content[0] as Span)) {
      if (outer === inner || !standsInside(inner, outer)) continue;
      if (best === null || lengthOf(outer.content) < lengthOf(best.content)) best = outer;
    }
    inner.via = best?.id ?? null;
  }
  return attributions;
}

/** An attribution stands inside the content that encloses its cue and its own; one that is carried, inside its carrier's. */
function standsInside(inner: Draft, outer: Draft): boolean {
  if (carries(outer, inner)) return true;
  return (
    lengthOf(outer.content) > lengthOf(inner.content) &&
    inner.cue.length > 0 &&
    encloses(outer.content, inner.cue) &&
    encloses(outer.content, inner.content)
  );
}

/** *X was quoted by OUTLET as saying*: two cues with the same content, of which one reports. */
function carries(outer: Draft, inner: Draft): boolean {
  return (
    outer.act === 'report' &&
    inner.act !== 'report' &&
    encloses(outer.content, inner.content) &&
    encloses(inner.content, outer.content)
  );
}

/** Contents reach over that of the attribution that the cue stands in only by mistake: most inside, the rest is cut. */
const MOSTLY = 0.6;

function clippedToOuter(inner: Draft, frames: SpanIndex<Draft>): Draft {
  const [cue] = inner.cue;
  if (cue === undefined) return inner;
  const outer = frames
    .overlapping(cue)
    .find((draft) => draft !== inner && encloses(draft.content, inner.cue) && !encloses(inner.content, draft.cue));
  if (outer === undefined) return inner;
  const content = inner.content.flatMap((span) =>
    outer.content.flatMap((frame) => {
      const cut = { start: Math.max(span.start, frame.start), end: Math.min(span.end, frame.end) };
      return cut.start < cut.end ? [cut] : [];
    }),
  );
  return lengthOf(content) >= MOSTLY * lengthOf(inner.content) ? { ...inner, content } : inner;
}
