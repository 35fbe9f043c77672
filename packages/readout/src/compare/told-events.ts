import type { Event, EventType, Span } from '../model/index.ts';
import { antecedentOf, namedEvents } from './named-events.ts';
import type { Telling } from './story.ts';
import { stem } from './terms.ts';

/** What one document tells of: an entry of its record with the nouns that take it up, or a deal or talks that are only named. */
export interface ToldEvent {
  /** Null where the record has no entry: *the memorandum that he signed in May*. */
  readonly entry: Event | null;
  readonly type: EventType;
  readonly mode: string | null;
  readonly spans: readonly Span[];
}

export function toldEvents(telling: Telling): ToldEvent[] {
  const takenUp = new Map<Event, Span[]>();
  const alone = new Map<string, ToldEvent & { readonly spans: Span[] }>();
  for (const named of namedEvents(telling)) {
    const entry = antecedentOf(telling, named);
    if (entry !== null) takenUp.set(entry, [...(takenUp.get(entry) ?? []), named.span]);
    else if (named.isDefinite) {
      const key = `${named.type} ${stem(telling.text.slice(named.span.start, named.span.end).toLowerCase())}`;
      const known = alone.get(key) ?? { entry: null, type: named.type, mode: named.mode, spans: [] };
      known.spans.push(named.span);
      alone.set(key, known);
    }
  }
  const entries = telling.record.events.map((entry) => ({
    entry,
    type: entry.type,
    mode: entry.mode,
    spans: [...entry.trigger, ...entry.mentions, ...(takenUp.get(entry) ?? [])].sort((a, b) => a.start - b.start),
  }));
  return [...entries, ...alone.values()];
}
