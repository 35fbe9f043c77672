import type { Event, EventType, Record, Span } from '../model/index.ts';
import { contains, sliceSpan } from '../model/index.ts';
import type { Figure } from './cast.ts';
import type { Days } from './days.ts';
import { daysByMention } from './event-mention.ts';
import { groupMentions, type MentionGroup } from './mention-groups.ts';
import { Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';
import { type ToldEvent, toldEvents } from './told-events.ts';

/**
 * One document’s telling of an event, with what tells the event from others: plain JSON, which an archive can keep beside the
 * document. An event of a record gives more than one where its mentions speak of different days, places or partners.
 */
export interface Occurrence {
  readonly document: string;
  readonly published: string | null;
  /** Id of the event in the document’s record; null where the text only names it and the record has no entry. */
  readonly event: string | null;
  readonly type: EventType;
  readonly mode: string | null;
  readonly isCall: boolean;
  /** Kind of deal: *extension*, *truce*. */
  readonly kind: string | null;
  /** A summit or conference at which something else took place. */
  readonly isOccasion: boolean;
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

/** What one document’s record has entries of, by itself: what an archive keeps of it for `assign`. */
export function occurrencesOf(record: Record): Occurrence[] {
  const story = new Story([record]);
  const told = story.tellings.flatMap((telling) => occurrencesIn(story, telling));
  return told.filter(({ event }) => event !== null);
}

/** What a document of a story tells of, with the keys that the story’s cast gives to everybody. */
export function occurrencesIn(story: Story, telling: Telling): Occurrence[] {
  const lead = leadOf(telling);
  const told = toldEvents(telling);
  const days = daysByMention(telling, told);
  return told.flatMap((event) =>
    groupMentions(story, telling, event, days).map((group) =>
      occurrenceOf(story, telling, event, group, event.entry !== null && event.entry === lead),
    ),
  );
}

function occurrenceOf(
  story: Story,
  telling: Telling,
  { entry, type, mode }: ToldEvent,
  group: MentionGroup,
  isLead: boolean,
): Occurrence {
  const { record, text, published } = telling;
  const { spans, window, place, isCall, kind, isMain, isOccasion } = group;
  const figures = isMain && entry !== null ? participants(story, telling, entry) : bystanders(story, telling, group);
  const near = [...new Set(sentencesAt(telling, spans))];
  return {
    document: record.document.id,
    published,
    event: entry?.id ?? null,
    type,
    mode,
    isCall: isCall ?? mode === 'call',
    kind,
    isOccasion,
    spans,
    persons: [...new Set(figures.filter(isNamed).map(({ key }) => key))],
    sides: delegations(figures),
    names: [...new Set(figures.filter((figure) => isMain || isNamed(figure)).map(({ name }) => name))],
    window,
    place,
    land: place === null ? null : story.cast.landOf(place),
    isLead: isLead && isMain,
    trigger: [...contentTerms(spans.map((span) => sliceSpan(text, span)).join(' '))],
    context: [...new Set(near.flatMap((i) => [...(telling.sentences[i]?.terms ?? [])]))],
  };
}

function participants({ cast }: Story, { record }: Telling, event: Event): Figure[] {
  return event.participants.flatMap(({ entity }) => cast.figure(record, entity) ?? []);
}

/** Who is in the sentences of mentions that the entry’s participants do not belong to; whom they name, if they name any. */
function bystanders({ cast }: Story, telling: Telling, { spans, partners, place }: MentionGroup): Figure[] {
  const { record, sentences } = telling;
  const near = sentencesAt(telling, spans).flatMap((i) => sentences[i]?.span ?? []);
  const present = record.entities
    .filter(({ mentions }) => mentions.some((mention) => near.some((sentence) => contains(sentence, mention))))
    .flatMap(({ id }) => cast.figure(record, id) ?? []);
  const named = present.filter(({ key }) => partners.includes(key));
  return named.length >= 2
    ? named
    : present.filter(({ key, isPerson, side }) => isPerson || (side === key && key !== place));
}

/** *A senior official* is nobody that another document could name; a spokesman tells what others did. */
const isNamed = ({ isPerson, key, speaksForOthers }: Figure): boolean =>
  isPerson && !speaksForOthers && !key.startsWith('in:');

/** Mentions near the beginning count more, up to three times. */
function leadOf({ record, text }: Telling): Event | null {
  const weigh = ({ trigger, mentions }: Event): number =>
    [...trigger, ...mentions].reduce((sum, { start }) => sum + 1 + 2 * (1 - start / text.length) ** 2, 0);
  const talks = record.events.filter(({ type }) => type === 'CONSULT' || type === 'AGREE');
  return talks.length === 0 ? null : talks.reduce((best, event) => (weigh(event) > weigh(best) ? event : best));
}

function delegations(figures: readonly Figure[]): { [side: string]: string[] } {
  const sides: { [side: string]: string[] } = {};
  for (const figure of figures) {
    const { side, key } = figure;
    if (side === null || side.startsWith('in:')) continue;
    sides[side] ??= [];
    if (isNamed(figure) && !sides[side].includes(key)) sides[side].push(key);
  }
  return sides;
}
