import type { Attribution, Party } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Record } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { Time } from '../model/time.ts';
import { datePhrase, durationPhrase } from './time-phrase.ts';

/** Where something stands in a text, both counted from 1; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** An attribution with those that stand inside its content. */
export interface AttributionNode {
  readonly attribution: Attribution;
  readonly children: readonly AttributionNode[];
}

/** A record with its references followed: names for ids, words for spans, chains for `via`. What exports for people read. */
export class RecordView {
  readonly record: Record;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #times: ReadonlyMap<string, Time>;
  readonly #attributions: ReadonlyMap<string, Attribution>;
  readonly #lineStarts: readonly number[];

  constructor(record: Record) {
    this.record = record;
    this.#entities = new Map(record.entities.map((entity) => [entity.id, entity]));
    this.#times = new Map(record.times.map((time) => [time.id, time]));
    this.#attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
    this.#lineStarts = lineStarts(record.document.text);
  }

  /** The name of an entity; the id itself where the record has no such entity. */
  name(id: string): string {
    return this.#entities.get(id)?.name ?? id;
  }

  /** The text of spans on one line, gaps shown by an ellipsis. */
  quote(spans: readonly Span[]): string {
    const { text } = this.record.document;
    return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … ');
  }

  /** Who it is, with the text's own words where they say something else: `Yuri Ushakov (“he”)`. */
  party(party: Party): string {
    const words = this.quote(party.spans);
    if (party.entity === null) return words;
    const name = this.name(party.entity);
    if (words.toLowerCase().includes(name.toLowerCase())) return words;
    return name.toLowerCase().includes(words.toLowerCase()) ? name : `${name} (“${words}”)`;
  }

  /** The short name of an attribution's source: its entity's, else the text's own words. */
  source(attribution: Attribution): string {
    const { source } = attribution;
    if (source === null) return 'unnamed source';
    return source.entity === null ? this.quote(source.spans) : this.name(source.entity);
  }

  /** The sources that an entry went through, outermost first; empty in the narrator's own voice. */
  chain(via: string | null): string[] {
    const sources: string[] = [];
    const passed = new Set<string>();
    for (let id = via; id !== null && !passed.has(id); ) {
      passed.add(id);
      const attribution = this.#attributions.get(id);
      if (!attribution) break;
      sources.unshift(this.source(attribution));
      id = attribution.via;
    }
    return sources;
  }

  /** Attributions in the order of the text, those inside another one below it. */
  attributionTree(): AttributionNode[] {
    const below = new Map<string | null, Attribution[]>();
    for (const attribution of this.record.attributions) {
      const above = attribution.via !== null && this.#attributions.has(attribution.via) ? attribution.via : null;
      const siblings = below.get(above);
      if (siblings) siblings.push(attribution);
      else below.set(above, [attribution]);
    }
    const nodes = (id: string | null): AttributionNode[] =>
      inTextOrder(below.get(id) ?? [], attributionStart).map((attribution) => ({
        attribution,
        children: nodes(attribution.id),
      }));
    return nodes(null);
  }

  /** `5 July 2025`, `about June 2025`, `unresolved`; null for no time. */
  time(id: string | null): string | null {
    const time = id === null ? undefined : this.#times.get(id);
    return time ? timePhrase(time) : null;
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] as number) + 1 };
  }
}

/** Where an attribution begins: its source, cue or content, whichever comes first. */
export function attributionStart({ source, cue, content }: Attribution): number {
  return startOf([...(source?.spans ?? []), ...cue, ...content]);
}

/** The first offset of some spans; 0 for none. */
export function startOf(spans: readonly Span[]): number {
  return spans.reduce((least, { start }) => Math.min(least, start), spans[0]?.start ?? 0);
}

/** Entries sorted by where they begin, ties in the order given. */
export function inTextOrder<Entry>(entries: readonly Entry[], start: (entry: Entry) => number): Entry[] {
  return [...entries].sort((a, b) => start(a) - start(b));
}

/** A time in words: a date, a range or a length. */
export function timePhrase(time: Time): string {
  const phrase = time.kind === 'duration' ? durationPhrase(time.duration) : datePhrase(time.from, time.to);
  return time.approximate && phrase !== 'unresolved' ? `about ${phrase}` : phrase;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
