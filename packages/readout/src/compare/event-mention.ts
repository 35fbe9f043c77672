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
  /** Key of the place right after *in* or *at*. */
  readonly place: string | null;
  /** Whether its word is that of a call or of people face to face; null where it may be either. */
  readonly isCall: boolean | null;
  /** Keys of whom it names: *talks with Sybiha*, *a call between Rubio and Lavrov*. */
  readonly partners: readonly string[];
  /** *another call*, *the next round*: one more beside the one that was spoken of. */
  readonly isFurther: boolean;
}

/** Characters within which a date or a place after a mention belongs to it: *the meeting in Alaska*, *their call of June 5*. */
const REACH = 40;
/** The same before it: *On June 5 the leaders spoke*. */
const REACH_BEFORE = 60;
const PARTNER_REACH = 25;
const CALL = /\b(?:(?:tele)?phon\w*|call(?:s|ed)?|conversation|video ?(?:link|conference))\b/i;
const FACE_TO_FACE = /\b(?:meet(?:s|ing|ings)?|met|summit|visit\w*|receiv\w+|hosted|encounter|sat down)\b/i;
const FURTHER =
  /\b(?:another|further|next|second|third|fourth|follow-up|later|previous|earlier|last|future)\s+(?:[\p{L}-]+\s+)?$/iu;

/** @param days the days of the document’s mentions, by where these begin */
export function mentionsOf(
  story: Story,
  telling: Telling,
  { type, spans }: ToldEvent,
  days: ReadonlyMap<number, Days>,
): EventMention[] {
  const { text } = telling;
  return spans.map((span) => {
    const words = sliceSpan(text, span);
    return {
      span,
      day: days.get(span.start) ?? null,
      place: placeAt(story, telling, span),
      isCall: type !== 'CONSULT' ? null : CALL.test(words) ? true : FACE_TO_FACE.test(words) ? false : null,
      partners: partnersAt(story, telling, span),
      isFurther: FURTHER.test(text.slice(Math.max(0, span.start - 30), span.start)),
    };
  });
}

/** Each date goes to the one mention that it stands nearest to, of all events; by the mention’s start. */
export function daysByMention({ record, sentences }: Telling, told: readonly ToldEvent[]): Map<number, Days> {
  const mentions = told.flatMap(({ spans }) => spans);
  const found = new Map<number, { days: Days; gap: number }>();
  for (const time of record.times) {
    if (time.kind !== 'date' || time.from === null || time.to === null) continue;
    for (const span of time.spans) {
      const sentence = sentences.find((candidate) => contains(candidate.span, span))?.span;
      const near = mentions
        .filter((mention) => sentence !== undefined && contains(sentence, mention))
        .map((mention) => ({ mention, gap: gapTo(mention, span) }))
        .filter(({ gap }) => gap !== null)
        .sort((a, b) => Number(a.gap) - Number(b.gap))[0];
      if (near === undefined) continue;
      const gap = Number(near.gap);
      const known = found.get(near.mention.start);
      if (known === undefined || gap < known.gap)
        found.set(near.mention.start, { days: { from: time.from, to: time.to }, gap });
    }
  }
  return new Map([...found].map(([start, { days }]) => [start, days]));
}

/** Characters from a mention to a date, those before it weighing more; null out of reach. */
function gapTo(mention: Span, date: Span): number | null {
  if (date.start >= mention.end) return date.start - mention.end <= REACH ? date.start - mention.end : null;
  const gap = mention.start - date.end;
  return gap >= 0 && gap <= REACH_BEFORE ? 1.5 * gap : null;
}

function placeAt({ cast }: Story, { record, text }: Telling, { end }: Span): string | null {
  const after = /^\s+(?:in|at)\s+(?:the\s+)?/.exec(text.slice(end, end + REACH));
  if (after === null) return null;
  const start = end + after[0].length;
  const found = record.entities.find(
    ({ kind, mentions }) =>
      (kind === 'place' || kind === 'country' || kind === 'facility') &&
      mentions.some((named) => named.start <= start && start < named.end && named.start >= end),
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
