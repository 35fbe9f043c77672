import { compareSpans, contains, type Event, type Record, type Span, sliceSpan } from '../model/index.ts';
import type { Cast } from './cast.ts';
import { apart, type Days, daysBetween } from './days.ts';

/** Mentions of one event that share a day and a place, where the text gives them. */
export interface MentionGroup {
  readonly spans: readonly Span[];
  readonly window: Days | null;
  readonly place: string | null;
  /** Whether its words are those of a call, where they are not those of the rest of the event's mentions. */
  readonly isCall: boolean | null;
}

/** Characters within which a date or a place after a mention belongs to it: *the meeting in Alaska*, *their call of June 5*. */
const REACH = 30;
const CALL = /\b(?:(?:tele)?phon\w*|call(?:s|ed)?|conversation)\b/i;
const FACE_TO_FACE = /\b(?:meet(?:s|ing|ings)?|met|summit|visit\w*|receiv\w+|hosted|encounter)\b/i;
/** Days apart at which two mentions cannot mean one occurrence. */
const OTHER_DAY = 4;
/** Days before publication. */
const LONG_AGO = 7;

/**
 * The mentions of an event, parted where the words beside one give another day or place than the event has. A record may
 * hold *the talks* of this week and *the talks in Geneva in May* for one event; side by side with other documents that would
 * join two stories.
 */
export function splitMentions(record: Record, cast: Cast, sentences: readonly Span[], event: Event): MentionGroup[] {
  const place = cast.figure(record, event.place)?.key ?? null;
  const modes = modesOf(record, event);
  const spans = [...event.trigger, ...event.mentions].sort(compareSpans);
  const told = daysOf(record, event.time);
  const isLooseDay = told !== null && isDayOfOneMention(record, sentences, spans, event, told);
  const window = isLooseDay ? null : told;
  const own: Span[] = [];
  const others: MentionGroup[] = [];
  for (const span of spans) {
    const day = dayAt(record, sentences, span);
    const site = placeAt(record, cast, span);
    const isOtherDay = day !== null && (isLooseDay || (window !== null && apart(day, window) > OTHER_DAY));
    const isOtherPlace = site !== null && site !== place && day === null;
    const words = sliceSpan(record.document.text, span);
    const isOtherMode =
      modes === 'call' ? FACE_TO_FACE.test(words) && !CALL.test(words) : modes === 'meeting' && CALL.test(words);
    if (isOtherDay || isOtherPlace || isOtherMode)
      others.push({
        spans: [span],
        window: isOtherDay ? day : null,
        place: site,
        isCall: isOtherMode ? modes !== 'call' : null,
      });
    else own.push(span);
  }
  const isCall = modes === null ? null : modes === 'call';
  return own.length === 0 ? others : [{ spans: own, window, place, isCall }, ...others];
}

/** Whether the event’s day is long past and stands beside a later mention only: *their first since the meeting in October*. */
function isDayOfOneMention(
  record: Record,
  sentences: readonly Span[],
  spans: readonly Span[],
  event: Event,
  told: Days,
): boolean {
  const { published } = record.document;
  if (published === null || daysBetween(told.to, published) <= LONG_AGO) return false;
  const at = record.times.find(({ id }) => id === event.time)?.spans[0];
  const sentence = sentences.find((candidate) => at && contains(candidate, at));
  const [first] = spans;
  return sentence !== undefined && first !== undefined && first.end <= sentence.start;
}

/** Whether most mentions are words of a call or of a meeting face to face; null for another event, or where none is. */
function modesOf(record: Record, event: Event): 'call' | 'meeting' | null {
  if (event.type !== 'CONSULT') return null;
  const words = [...event.trigger, ...event.mentions].map((span) => sliceSpan(record.document.text, span));
  const calls = words.filter((word) => CALL.test(word)).length;
  const meetings = words.filter((word) => FACE_TO_FACE.test(word) && !CALL.test(word)).length;
  if (calls === 0 && meetings === 0) return null;
  return calls >= meetings ? 'call' : 'meeting';
}

function daysOf(record: Record, id: string | null): Days | null {
  const time = record.times.find((candidate) => candidate.id === id);
  return time?.kind === 'date' && time.from !== null && time.to !== null ? { from: time.from, to: time.to } : null;
}

function dayAt(record: Record, sentences: readonly Span[], mention: Span): Days | null {
  const sentence = sentences.find((candidate) => contains(candidate, mention));
  const near = record.times.filter(
    (time) =>
      time.kind === 'date' &&
      time.spans.some(
        (span) =>
          sentence && contains(sentence, span) && span.start >= mention.end && span.start - mention.end <= REACH,
      ),
  );
  return daysOf(record, near[0]?.id ?? null);
}

/** The place right after *in* or *at*. */
function placeAt(record: Record, cast: Cast, mention: Span): string | null {
  const after = /^\s+(?:in|at)\s+(?:the\s+)?/.exec(record.document.text.slice(mention.end, mention.end + REACH));
  if (after === null) return null;
  const start = mention.end + after[0].length;
  const found = record.entities.find(
    ({ kind, mentions }) =>
      (kind === 'place' || kind === 'country' || kind === 'facility') &&
      mentions.some((named) => named.start <= start && start < named.end && named.start >= mention.end),
  );
  return cast.figure(record, found?.id)?.key ?? null;
}
