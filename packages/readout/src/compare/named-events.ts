import { contains, type Event, type EventType, overlaps, type Span, sliceSpan } from '../model/index.ts';
import { EventLexicon, type EventSense } from '../vocabulary/event-lexicon.ts';
import type { Telling } from './story.ts';
import { stem } from './terms.ts';

/** A noun that names an event with an article or a possessive before it, and that no entry of the record has. */
export interface NamedEvent {
  readonly span: Span;
  readonly type: EventType;
  readonly mode: string | null;
  /** *the*, *that*, *their*: it was told before, here or elsewhere. */
  readonly isDefinite: boolean;
}

const LEXICON = EventLexicon.load();
/** Deals, talks and steps that are spoken of by a noun again and again. Strikes and sanctions seldom are without an entry. */
const TYPES: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'RETREAT']);
/** Nouns of these types that name no event by themselves more often than they do. */
const VAGUE = new Set(
  'process format contact track statement package commitment arrangement support back approval blessing go see come sit good party vote approve accept settle move ceremony phone contact ring'.split(
    ' ',
  ),
);
const NOUN_PHRASE =
  /\b(the|this|that|these|those|its|their|his|her|our|an?|[\p{L}]+[’']s)\s+((?:[\p{L}\p{N}-]+\s+){0,2}?)([\p{L}-]{4,})\b/giu;
const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|our)$|[’']s$/i;
/** What says which one is meant. */
const SPECIFIC = /^\s+(?:that|which|with|between|signed|reached|of|made|concluded)\b/;

export function namedEvents({ record, text }: Telling): NamedEvent[] {
  const known = record.events.flatMap(({ trigger, mentions }) => [...trigger, ...mentions]);
  return Array.from(text.matchAll(NOUN_PHRASE)).flatMap((match) => {
    const [whole, article = '', , noun = ''] = match;
    const end = match.index + whole.length;
    const span = { start: end - noun.length, end };
    const sense = senseOf(noun.toLowerCase());
    if (sense === null || known.some((mention) => overlaps(mention, span))) return [];
    return [{ span, type: sense.type, mode: sense.mode, isDefinite: DEFINITE.test(article) }];
  });
}

function senseOf(noun: string): EventSense | null {
  for (const form of [noun, noun.replace(/s$/, '')]) {
    if (VAGUE.has(form)) continue;
    const found = LEXICON.of(form).find(
      ({ as, type, mode, phrase }) => as !== 'verb' && TYPES.has(type) && mode !== 'visit' && phrase.length === 1,
    );
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The entry of the record that a noun takes up: of its type, the last one told before it, else the first after it. None where
 * what follows says which one is meant (*the memorandum that he signed in May*) and no mention of the entry has that noun; an
 * indefinite noun takes up an entry of its own sentence only.
 */
export function antecedentOf({ record, text, sentences }: Telling, named: NamedEvent): Event | null {
  const { span, type, isDefinite } = named;
  const noun = stem(sliceSpan(text, span).toLowerCase());
  const sentence = sentences.find((candidate) => contains(candidate.span, span))?.span;
  const isSpecific = SPECIFIC.test(text.slice(span.end, span.end + 20));
  const fits = (event: Event): boolean => {
    const mentions = [...event.trigger, ...event.mentions];
    const isHere = mentions.some((mention) => sentence !== undefined && contains(sentence, mention));
    if (event.type !== type || (!isDefinite && !isHere)) return false;
    return !isSpecific || isHere || mentions.some((mention) => stemsOf(sliceSpan(text, mention)).includes(noun));
  };
  const distance = (event: Event): number =>
    Math.min(
      ...[...event.trigger, ...event.mentions].map(({ start }) =>
        start < span.start ? span.start - start : text.length + start,
      ),
    );
  const alike = record.events.filter(fits);
  return alike.length === 0 ? null : alike.reduce((best, event) => (distance(event) < distance(best) ? event : best));
}

const stemsOf = (words: string): string[] => words.toLowerCase().split(/\s+/).map(stem);
