import type { Event, EventType, Record, Span } from '../model/index.ts';
import { sliceSpan } from '../model/index.ts';
import type { Figure } from './cast.ts';
import type { Days } from './days.ts';
import { splitMentions } from './mention-split.ts';
import { Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/**
 * One document’s telling of an event, with what tells the event from others: plain JSON, which an archive can keep beside the
 * document. An event of a record gives more than one where its mentions speak of different days, places or partners.
 */
export interface Occurrence {
  readonly document: string;
  readonly published: string | null;
  /** Id of the event in the document’s record. */
  readonly event: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly isCall: boolean;
  readonly spans: readonly Span[];
  /** Keys of the persons who took part. */
  readonly persons: readonly string[];
  /** For each side who came for it, as far as persons are named. */
  readonly sides: Readonly<{ [side: string]: readonly string[] }>;
  readonly names: readonly string[];
  /** Days, both ends included; null where the text does not settle them. */
  readonly window: Days | null;
  readonly place: string | null;
  /** The country of the place. */
  readonly land: string | null;
  /** What the document mentions first among its most mentioned events: what it is about. */
  readonly isLead: boolean;
  /** Terms of the mentions, and of the sentences that they stand in. */
  readonly trigger: readonly string[];
  readonly context: readonly string[];
}

/** What one document tells of, by itself: what an archive keeps of it for `assign`. */
export function occurrencesOf(record: Record): Occurrence[] {
  const story = new Story([record]);
  return story.tellings.flatMap((telling) => occurrencesIn(story, telling));
}

/** What a document of a story tells of, with the keys that the story’s cast gives to everybody. */
export function occurrencesIn(story: Story, telling: Telling): Occurrence[] {
  const { record, text, published } = telling;
  const sentences = telling.sentences.map(({ span }) => span);
  const lead = leadOf(telling);
  return record.events.flatMap((event) => {
    const figures = event.participants
      .map(({ entity }) => story.cast.figure(record, entity))
      .filter((figure): figure is Figure => figure !== null);
    return splitMentions(record, story.cast, sentences, event).map(({ spans, window, place, isCall }, part) => ({
      document: record.document.id,
      published,
      event: event.id,
      type: event.type,
      mode: event.mode,
      isCall: isCall ?? event.mode === 'call',
      spans,
      persons: [...new Set(figures.filter(({ isPerson }) => isPerson).map(({ key }) => key))],
      sides: delegations(figures),
      names: [...new Set(figures.map(({ name }) => name))],
      window,
      place,
      land: place === null ? null : (story.cast.sideOf(place) ?? null),
      isLead: event === lead && part === 0,
      trigger: [...contentTerms(spans.map((span) => sliceSpan(text, span)).join(' '))],
      context: [
        ...new Set([...new Set(sentencesAt(telling, spans))].flatMap((i) => [...(telling.sentences[i]?.terms ?? [])])),
      ],
    }));
  });
}

/** Mentions near the beginning count more, up to three times. */
function leadOf({ record, text }: Telling): Event | null {
  const weigh = ({ trigger, mentions }: Event): number =>
    [...trigger, ...mentions].reduce((sum, { start }) => sum + 1 + 2 * (1 - start / text.length) ** 2, 0);
  const talks = record.events.filter(({ type }) => type === 'CONSULT' || type === 'AGREE');
  return talks.length === 0 ? null : talks.reduce((best, event) => (weigh(event) > weigh(best) ? event : best));
}

function delegations(figures: readonly Figure[]): { [side: string]: string[] } {
  const sides: { [side: string]: string[] } = {};
  for (const { side, key, isPerson } of figures) {
    if (side === null) continue;
    sides[side] ??= [];
    if (isPerson && !sides[side].includes(key)) sides[side].push(key);
  }
  return sides;
}
