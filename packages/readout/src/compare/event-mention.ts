import type { Span } from '../model/index.ts';
import { contains, sliceSpan } from '../model/index.ts';
import type { Days } from './days.ts';
import type { Story, Telling } from './story.ts';
import type { ToldEvent } from './told-events.ts';

/** One place where a text speaks of an event, with what the words around it tell of which one is meant. */
export interface EventMention {
  readonly span: Span;
  /** Day that stands nearest to this mention of all in its sentence. */
  readonly day: Days | null;
  /** Key of the place right after *in* or *at*, or right before it: *the Budapest summit*. */
  readonly place: string | null;
  /** Whether its word is that of a call or of people face to face; null where it may be either. */
  readonly isCall: boolean | null;
  /** Keys of whom it names: *talks with Sybiha*, *a call between Rubio and Lavrov*. */
  readonly partners: readonly string[];
  /** *another*, *next*, *trilateral*: the word by which it is one more beside the one that was spoken of. */
  readonly further: string | null;
  /** Whether it has yet to come by the words beside it. */
  readonly isAhead: boolean;
  /** Whether something else took place there: *on the margins of the summit*, *in Tianjin for the summit*. */
  readonly isOccasion: boolean;
  /** What is settled, by a noun that names one kind of deal: an extension is not the truce that it extends. */
  readonly kind: string | null;
}

/** Characters within which a date or a place after a mention belongs to it: *the meeting in Alaska*, *their call of June 5*. */
const REACH = 40;
/** The same before it: *On June 5 the leaders spoke*. */
const REACH_BEFORE = 60;
/** The day of a saying, not of what is said: *an official said on Tuesday*. */
const OF_SAYING =
  /\b(?:said|says|told(?:\s+[\p{L}]+){1,3}|added|announced|wrote|stated|declared|tweeted|posted)\s+(?:late |early )?(?:on\s+)?$/iu;
const PARTNER_REACH = 25;
const CALL = /\b(?:(?:tele)?phon\w*|call(?:s|ed)?|conversation|video ?(?:link|conference))\b/i;
const FACE_TO_FACE = /\b(?:meet(?:s|ing|ings)?|met|summit|visit\w*|receiv\w+|hosted|encounter|sat down)\b/i;
const FURTHER =
  /\b(another|further|next|second|third|fourth|follow-up|later|previous|earlier|last|future|technical|trilateral|separate|new|subsequent)\s+(?:[\p{L}-]+\s+)?$/iu;
/** In a later sentence than the mention before, a noun with this article names one more. */
const INDEFINITE = /\b(an?)\s+(?:[\p{L}-]+\s+)?$/iu;
const AHEAD_BEFORE = /\b(?:will|shall|would|to|due to|set to)(?:\s+(?:then|soon|also|hold|be|an?|the|again)){0,3}\s+$/i;
const AHEAD_AFTER = /^[^.,;]{0,30}?\s(?:(?:is|are)\s+(?:to|due|expected|planned|scheduled|set)|will)\b/i;
const OCCASION =
  /\b(?:(?:margins?|sidelines?|fringes?|occasion) of|for|attend(?:s|ed|ing)?) (?:the|an?|this)\s+(?:[\p{L}]+\s+){0,3}$/u;
/** Kinds of deals. Words for any of them (*deal*, *agreed*, *signed*) are of no kind. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['extension', /\b(?:exten[ds]\w*|prolong\w*|renew\w*|rollover)\b/i],
  ['truce', /\b(?:truces?|cease-?fires?|armistice|pause|cessation)\b/i],
  ['memorandum', /\b(?:memorandum|memoranda|mou)\b/i],
  ['declaration', /\b(?:declaration|joint statement|communiqu[eé])\b/i],
  ['framework', /\b(?:framework|roadmap)\b/i],
  ['treaty', /\b(?:treaty|convention|charter)\b/i],
];

/** @param days the days of the document’s mentions, by where these begin */
export function mentionsOf(
  story: Story,
  telling: Telling,
  { type, spans }: ToldEvent,
  days: ReadonlyMap<number, Days>,
): EventMention[] {
  const { text } = telling;
  const isLater = (before: Span | undefined, span: Span): boolean =>
    before !== undefined && /[.!?;]\s|\n/.test(text.slice(before.end, span.start));
  return spans.map((span, i) => {
    const words = sliceSpan(text, span);
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    return {
      span,
      day: days.get(span.start) ?? null,
      place: placeAt(story, telling, span),
      isCall: type !== 'CONSULT' ? null : CALL.test(words) ? true : FACE_TO_FACE.test(words) ? false : null,
      partners: partnersAt(story, telling, span),
      further: furtherAt(before, isLater(spans[i - 1], span)),
      isAhead:
        type === 'CONSULT' && (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(text.slice(span.end, span.end + 60))),
      isOccasion: OCCASION.test(before),
      kind: type === 'AGREE' ? kindOf(words) : null,
    };
  });
}

function furtherAt(before: string, isLaterSentence: boolean): string | null {
  const word = FURTHER.exec(before)?.[1] ?? (isLaterSentence ? INDEFINITE.exec(before)?.[1] : undefined);
  return word?.toLowerCase() ?? null;
}

function kindOf(words: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Each date goes to the one mention that it stands nearest to, of all events; by the mention’s start. */
export function daysByMention({ record, sentences, text }: Telling, told: readonly ToldEvent[]): Map<number, Days> {
  const mentions = told.flatMap(({ spans }) => spans);
  const found = new Map<number, { days: Days; gap: number }>();
  for (const time of record.times) {
    if (time.kind !== 'date' || time.from === null || time.to === null) continue;
    const days = { from: time.from, to: time.to };
    for (const span of time.spans) {
      const sentence = sentences.find((candidate) => contains(candidate.span, span))?.span;
      if (sentence === undefined || OF_SAYING.test(text.slice(sentence.start, span.start))) continue;
      const near = mentions
        .filter((mention) => contains(sentence, mention))
        .map((mention) => ({ start: mention.start, gap: gapTo(text, mention, span) }))
        .reduce((a, b) => (b.gap < a.gap ? b : a), { start: -1, gap: Number.POSITIVE_INFINITY });
      if (near.gap < (found.get(near.start)?.gap ?? Number.POSITIVE_INFINITY))
        found.set(near.start, { days, gap: near.gap });
    }
  }
  return new Map([...found].map(([start, { days }]) => [start, days]));
}

/** Characters from a mention to a date, those before it weighing more; infinite out of reach or in another clause. */
function gapTo(text: string, mention: Span, date: Span): number {
  const isAfter = date.start >= mention.end;
  const gap = isAfter ? date.start - mention.end : mention.start - date.end;
  if (gap < 0 || gap > (isAfter ? REACH : REACH_BEFORE)) return Number.POSITIVE_INFINITY;
  if (!isAfter && /\band\b|;/.test(text.slice(date.end, mention.start))) return Number.POSITIVE_INFINITY;
  return isAfter ? gap : 1.5 * gap;
}

function placeAt({ cast }: Story, { record, text }: Telling, span: Span): string | null {
  const after = /^\s+(?:in|at)\s+(?:the\s+)?/.exec(text.slice(span.end, span.end + REACH));
  const start = after === null ? null : span.end + after[0].length;
  const found = record.entities.find(
    ({ kind, mentions }) =>
      (kind === 'place' || kind === 'country') &&
      mentions.some(
        (named) =>
          (start !== null && named.start <= start && start < named.end && named.start >= span.end) ||
          (kind === 'place' && named.end <= span.start && /^(?:[’']s)?\s+$/.test(text.slice(named.end, span.start))),
      ),
  );
  return cast.figure(record, found?.id)?.key ?? null;
}

/** Whom a mention names after *with* or *between … and …*: persons only, since sides are the same for many events. */
function partnersAt({ cast }: Story, { record, text, sentences }: Telling, span: Span): string[] {
  const sentence = sentences.find((candidate) => contains(candidate.span, span))?.span;
  const after = text.slice(span.end, sentence?.end ?? span.end);
  const lead = new RegExp(`^[^.;]{0,${PARTNER_REACH}}?\\b(with|between)\\s+`).exec(after);
  if (lead === null) return [];
  const from = span.end + lead[0].length;
  const until = lead[1] === 'between' ? betweenEnd(text, from, sentence?.end ?? from) : from + 60;
  const named = record.entities.flatMap(({ id, kind, mentions }) =>
    kind === 'person'
      ? mentions.filter(({ start, end }) => start >= from && end <= until).map(({ start }) => ({ id, start }))
      : [],
  );
  const chosen = [...named].sort((a, b) => a.start - b.start).slice(0, lead[1] === 'between' ? 4 : 1);
  return [...new Set(chosen.flatMap(({ id }) => cast.figure(record, id)?.key ?? []))];
}

/** *between A and B*: to the first break after *and*. */
function betweenEnd(text: string, from: number, end: number): number {
  const clause = /^.*?\band\b[^,.;]*/.exec(text.slice(from, end));
  return from + (clause?.[0].length ?? 0);
}
