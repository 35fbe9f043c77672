import { compareSpans, type Definition, type Entity, lengthOf, overlaps, type Span } from '../../model/index.ts';
import { DEFINING } from '../../vocabulary/definitions.ts';
import { viaOf } from '../chains.ts';
import type { Context } from '../context.ts';
import { entityOfNoun } from '../phrase-entities.ts';
import type { SpanReading } from '../reading.ts';
import { mendSpans } from '../span-mending.ts';
import { sideOf, speakersOf } from '../speaker.ts';
import { wholeWords } from '../whole-words.ts';
import { definitionsIn, type Found } from './rules.ts';
import { termsIn } from './terms.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'entities' | 'attributions'>;

/** A definition that only the syntax shows, and one that only the model sees. */
const RULE_CONFIDENCE = 0.7;
/** Below this the model’s spans are dropped. */
const LEAST_CONFIDENCE = 0.3;
/** What is left of the confidence where the model saw a meaning but no phrase. */
const QUOTED_ONLY = 0.6;
/** A meaning of the model that is a smaller part than this of the one that the syntax shows is a fragment of it. */
const FRAGMENT = 0.4;
/** A phrase and its meaning stand no further apart, in code units. */
const FARTHEST = 160;

/** Phrases and what they stand for: pairs of the model’s spans, and the constructions by which English defines a phrase. */
export function extractDefinitions(context: Looking): Definition[] {
  const { document, reading } = context;
  const learned = pairs(context);
  const sentences = reading.sentences.map((sentence) => reading.words.within(sentence));
  const byRule = sentences.flatMap((sentence, k) =>
    definitionsIn(reading.words, document.text, sentence, sentences[k - 1]).map((found) => withinVoice(context, found)),
  );
  const found = merge(learned, byRule).filter(({ term, meaning }) => !isAbbreviation(document.text, term, meaning));
  return found
    .sort((a, b) => compareSpans(first(a), first(b)))
    .map(({ term, meaning, owner, confidence }, k) => {
      const [meaningSpan = meaning] = mendSpans(document.text, [meaning]);
      const via = viaOf(context.attributions, [meaningSpan]);
      return {
        id: `d${k + 1}`,
        term: phraseSpans(context, term),
        meaning: [meaningSpan],
        according: accordingTo(context, meaningSpan, owner, via)?.id ?? null,
        via,
        confidence,
      };
    });
}

/** A meaning that is said ends where the saying ends: *“order” means silence, he said*. */
function withinVoice({ attributions }: Looking, found: Found): Found {
  const { start, end } = found.meaning;
  const holding = attributions
    .flatMap(({ content }) => content)
    .filter((span) => span.start <= start && start < span.end);
  const [innermost] = holding.sort((a, b) => lengthOf([a]) - lengthOf([b]));
  return innermost === undefined || innermost.end >= end ? found : { ...found, meaning: { start, end: innermost.end } };
}

/** A phrase’s words; where it is only pointed at (*the term*), also those that it points at, in the sentence or the one before. */
function phraseSpans({ document, reading }: Looking, term: Span): Span[] {
  const { words, sentences } = reading;
  const inside = words.within(term);
  const points = inside.every(
    (word) => DEFINING.nouns.has(words.lower(word)) || ['DET', 'PRON', 'ADJ', 'PUNCT'].includes(words.upos(word)),
  );
  if (!points) return [term];
  const at = sentences.findIndex(({ end }) => term.start < end);
  const before = sentences
    .slice(Math.max(0, at - 1), at + 1)
    .flatMap((sentence) => termsIn(words, document.text, words.within(sentence)));
  const named = before.findLast(({ first, last, span }) => last > first && span.end <= term.start);
  return named === undefined ? [term] : [named.span, term];
}

type Draft = Found & { readonly confidence: number };

const first = ({ term, meaning }: Found): Span => (term.start <= meaning.start ? term : meaning);

/** Each meaning of the model with the nearest phrase, each phrase once; where it saw no phrase, with the nearest quoted one. */
function pairs(context: Looking): Draft[] {
  const { words, terms, meanings, sentences } = context.reading;
  const sure = (readings: readonly SpanReading[]) =>
    readings.flatMap(({ span, confidence }) => {
      const whole = confidence < LEAST_CONFIDENCE ? null : wholeWords(words, span);
      return whole === null ? [] : [{ span: whole, confidence }];
    });
  const [seen, explained] = [sure(terms), sure(meanings)];
  const quoted = explained.flatMap(({ span, confidence }) => {
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
    const inside = sentence === undefined ? [] : termsIn(words, context.document.text, words.within(sentence));
    return inside.map((term) => ({ span: term.span, confidence: confidence * QUOTED_ONLY }));
  });
  const used: Span[] = [];
  return [...nearest(seen, explained), ...nearest(quoted, explained)].flatMap(({ term, meaning }) => {
    if (used.some((span) => overlaps(span, term.span) || overlaps(span, meaning.span))) return [];
    used.push(term.span, meaning.span);
    return [
      {
        term: term.span,
        meaning: meaning.span,
        owner: null,
        confidence: Math.sqrt(term.confidence * meaning.confidence),
      },
    ];
  });
}

type Seen = Pick<SpanReading, 'span' | 'confidence'>;

/** Pairs of phrases and meanings that stand near each other, the nearest first. */
function nearest(terms: readonly Seen[], meanings: readonly Seen[]) {
  return meanings
    .flatMap((meaning) => terms.map((term) => ({ term, meaning, gap: gapOf(term.span, meaning.span) })))
    .filter(({ gap }) => gap >= 0 && gap <= FARTHEST)
    .sort((a, b) => a.gap - b.gap);
}

/** Code units between two spans; negative where they overlap. */
const gapOf = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);

/** The model’s spans where both see a definition, with the owner that the syntax shows; then what only the syntax shows. */
function merge(learned: readonly Draft[], byRule: readonly Found[]): Draft[] {
  const same = (a: Found, b: Found) => overlaps(a.meaning, b.meaning) || overlaps(a.term, b.term);
  const kept = learned.map((draft) => {
    const twin = byRule.find((found) => same(found, draft));
    if (twin === undefined) return draft;
    if (!overlaps(twin.term, draft.term)) return { ...twin, confidence: RULE_CONFIDENCE };
    const meaning = lengthOf([draft.meaning]) < lengthOf([twin.meaning]) * FRAGMENT ? twin.meaning : draft.meaning;
    return { ...draft, meaning, owner: twin.owner, confidence: Math.max(draft.confidence, RULE_CONFIDENCE) };
  });
  const added = byRule.filter((found) => !kept.some((draft) => same(found, draft)));
  const all = [...kept, ...added.map((found) => ({ ...found, confidence: RULE_CONFIDENCE }))];
  return all.filter((draft, k) => !all.some((other, j) => j < k && overlaps(draft.meaning, other.meaning)));
}

/** *The African Union (AU)*: letters in capitals for a name, either way round, define nothing. */
function isAbbreviation(text: string, term: Span, meaning: Span): boolean {
  const capitals = (span: Span) => /^\p{Lu}[\p{Lu}\p{N}.&-]{1,7}$/u.test(text.slice(span.start, span.end));
  return (
    capitals(meaning) ||
    (capitals(term) &&
      /^[(,\s]*$/.test(text.slice(Math.min(term.end, meaning.end), Math.max(term.start, meaning.start))))
  );
}

/** Whom a phrase belongs to: the owner that the syntax shows, of the view that it stands for, else the one who speaks. */
function accordingTo(context: Looking, meaning: Span, owner: number | null, via: string | null): Entity | null {
  const { words } = context.reading;
  const shown = owner === null ? null : entityOfNoun(context, owner);
  if (shown !== null) return sideOf(context, shown);
  const view = words
    .within(meaning)
    .slice(0, 6)
    .find((word) => words.upos(word) === 'NOUN' && DEFINING.views.has(words.lower(word)));
  const holder = view === undefined ? null : entityOfNoun(context, view);
  if (holder !== null) return sideOf(context, holder);
  const attribution = context.attributions.find(({ id }) => id === via) ?? null;
  const [speaker] = speakersOf(context, attribution);
  return speaker === undefined ? null : sideOf(context, speaker);
}
