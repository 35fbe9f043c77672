import type { Document, Entity, Party, Record, Span } from '../model/index.ts';
import type { Annotations } from './annotations.ts';
import { KnownEntities } from './known-entities.ts';

type Lists = Omit<Record, 'schema' | 'unit' | 'document' | 'entities'>;
type Id = string | null;

/**
 * One document’s entries from those of its sections, which come in the order of the text. Offsets move to their place in the
 * whole, ids go on counting, and an entity that an earlier section knows is the same one.
 */
export class SectionJoiner {
  readonly #document: Document;
  readonly #entities = new KnownEntities();
  readonly #lists: Lists = {
    times: [],
    attributions: [],
    events: [],
    topics: [],
    agreements: [],
    positions: [],
    definitions: [],
    disputes: [],
  };

  constructor(document: Document) {
    this.#document = document;
  }

  /** Adds the entries of a section that begins at an offset of the whole text. */
  add(section: Annotations, start: number): void {
    const ids = new Map<string, string>();
    const lists = this.#lists;
    const count = (list: keyof Lists, letter: string): void => {
      section[list].forEach(({ id }, k) => {
        ids.set(id, `${letter}${lists[list].length + k + 1}`);
      });
    };
    this.#addEntities(section.entities, start, ids);
    for (const [list, letter] of LETTERS) count(list, letter);
    const named = (id: string): string => ids.get(id) ?? id;
    const maybe = (id: Id): Id => (id === null ? null : named(id));
    const at = (spans: readonly Span[]): Span[] => spans.map((span) => moved(span, start));
    const distinct = (list: readonly string[]): string[] => [...new Set(list.map(named))];
    const party = (of: Party | null): Party | null =>
      of === null ? null : { spans: at(of.spans), entity: maybe(of.entity) };

    for (const time of section.times) lists.times.push({ ...time, id: named(time.id), spans: at(time.spans) });
    for (const entry of section.attributions)
      lists.attributions.push({
        ...entry,
        id: named(entry.id),
        source: party(entry.source),
        cue: at(entry.cue),
        content: at(entry.content),
        addressee: party(entry.addressee),
        via: maybe(entry.via),
      });
    for (const entry of section.events)
      lists.events.push({
        ...entry,
        id: named(entry.id),
        trigger: at(entry.trigger),
        mentions: at(entry.mentions),
        participants: entry.participants.map(({ entity, role }) => ({ entity: named(entity), role })),
        time: maybe(entry.time),
        duration: maybe(entry.duration),
        place: maybe(entry.place),
        via: maybe(entry.via),
      });
    for (const entry of section.topics)
      lists.topics.push({
        ...entry,
        id: named(entry.id),
        event: named(entry.event),
        spans: at(entry.spans),
        raisedBy: maybe(entry.raisedBy),
        via: maybe(entry.via),
      });
    for (const entry of section.agreements)
      lists.agreements.push({
        ...entry,
        id: named(entry.id),
        spans: at(entry.spans),
        parties: distinct(entry.parties),
        subject: at(entry.subject),
        time: maybe(entry.time),
        via: maybe(entry.via),
      });
    for (const entry of section.positions)
      lists.positions.push({
        ...entry,
        id: named(entry.id),
        holder: named(entry.holder),
        spans: at(entry.spans),
        via: maybe(entry.via),
      });
    for (const entry of section.definitions)
      lists.definitions.push({
        ...entry,
        id: named(entry.id),
        term: at(entry.term),
        meaning: at(entry.meaning),
        according: maybe(entry.according),
        via: maybe(entry.via),
      });
    for (const entry of section.disputes)
      lists.disputes.push({
        ...entry,
        id: named(entry.id),
        claim: at(entry.claim),
        claimant: maybe(entry.claimant),
        by: distinct(entry.by),
        spans: at(entry.spans),
        via: maybe(entry.via),
      });
  }

  build(): Annotations {
    return { document: this.#document, entities: [...this.#entities.all], ...this.#lists };
  }

  /** Adds entities, or their mentions to those that are known, and notes what each is called in the whole. */
  #addEntities(found: readonly Entity[], start: number, ids: Map<string, string>): void {
    const fresh: Entity[] = [];
    for (const entity of found) {
      const mentions = entity.mentions.map((mention) => ({ ...mention, ...moved(mention, start) }));
      const known = this.#entities.find(entity);
      ids.set(entity.id, known?.id ?? `e${this.#entities.all.length + 1}`);
      if (known !== undefined) {
        known.mentions.push(...mentions);
        known.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
        for (const title of entity.titles) if (!known.titles.includes(title)) known.titles.push(title);
        continue;
      }
      const added = { ...entity, id: ids.get(entity.id) as string, titles: [...entity.titles], mentions };
      this.#entities.add(added);
      fresh.push(added);
    }
    for (const entity of fresh) {
      if (entity.represents !== null) entity.represents = ids.get(entity.represents) ?? null;
    }
  }
}

const LETTERS = [
  ['times', 't'],
  ['attributions', 'a'],
  ['events', 'v'],
  ['topics', 'k'],
  ['agreements', 'g'],
  ['positions', 'p'],
  ['definitions', 'd'],
  ['disputes', 'x'],
] as const satisfies readonly (readonly [keyof Lists, string])[];

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
