import type { Entity } from '../model/entity.ts';
import type { Event, Role } from '../model/event.ts';
import type { Record } from '../model/record.ts';
import { sliceSpan } from '../model/span.ts';
import { countryCode } from './country-codes.ts';
import { ploverContexts, ploverMode, quadCode } from './plover-ontology.ts';

/** Somebody who takes part, as event data code them. */
export interface CodedActor {
  readonly entity: Entity;
  /** Its country’s alpha-3 code, or that of the country that it represents. */
  readonly country: string | null;
  /** GOV for a country and for who speaks for one; nothing is guessed of others. */
  readonly sector: 'GOV' | null;
  /** The text’s own words: the first mention. */
  readonly raw: string | null;
}

/** An event of a record in the terms of PLOVER. */
export interface CodedEvent {
  readonly event: Event;
  /** ISO 8601 date: the first day of the event, else the report’s publication date. */
  readonly date: string;
  readonly endDate: string | null;
  readonly quad: 1 | 2 | 3 | 4;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The acting side; of equal sides, all of them (PLOVER 0.7, 3.4). */
  readonly actors: readonly CodedActor[];
  readonly recipients: readonly CodedActor[];
  readonly mediators: readonly CodedActor[];
  readonly observers: readonly CodedActor[];
  readonly place: CodedActor | null;
}

/** An event of a record, coded; null where neither the text nor the report has a date, which event data cannot do without. */
export function codedEvent(record: Record, event: Event): CodedEvent | null {
  const time = record.times.find(({ id }) => id === event.time);
  const [from, to] = time?.kind === 'date' ? [time.from, time.to] : [null, null];
  const date = from ?? record.document.published;
  if (date === null) return null;
  const taking = (...roles: readonly Role[]) =>
    event.participants
      .filter(({ role }) => roles.includes(role))
      .map(({ entity }) => codedActor(record, entity))
      .filter((actor) => actor !== null);
  return {
    event,
    date,
    endDate: from !== null && to !== null && to !== from ? to : null,
    quad: quadCode(event),
    mode: ploverMode(event),
    contexts: ploverContexts(event),
    actors: taking('actor', 'party'),
    recipients: taking('recipient'),
    mediators: taking('mediator'),
    observers: taking('observer'),
    place: event.place === null ? null : codedActor(record, event.place),
  };
}

function codedActor(record: Record, id: string): CodedActor | null {
  const entity = record.entities.find((candidate) => candidate.id === id);
  if (!entity) return null;
  const country = countryOf(record, entity);
  const [mention] = entity.mentions;
  return {
    entity,
    country: country && countryCode(country.ref),
    sector: country ? 'GOV' : null,
    raw: mention ? sliceSpan(record.document.text, mention) : null,
  };
}

/** The country that somebody is or speaks for. */
function countryOf(record: Record, entity: Entity): Entity | null {
  const passed = new Set<string>();
  for (let at: Entity | undefined = entity; at && !passed.has(at.id); ) {
    if (at.kind === 'country') return at;
    passed.add(at.id);
    const next: string | null = at.represents;
    at = record.entities.find(({ id }) => id === next);
  }
  return null;
}
