import { contains, type Entity, type Mention, overlapOf, overlaps, type Span } from '../model/index.ts';

/** A mention and the entity that it speaks of. */
export interface ResolvedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** Finds the entity of the noun that heads a span; null for a head that has none (*both sides*), undefined for no such noun. */
export type HeadLookUp = (span: Span) => Entity | null | undefined;

/** A document's entities, found by id and by place. */
export class EntityIndex {
  readonly entities: readonly Entity[];
  readonly #byId: ReadonlyMap<string, Entity>;
  /** Sorted by start, the longer first. */
  readonly #mentions: readonly ResolvedMention[];

  readonly #ofHead: HeadLookUp;

  /** `ofHead` tells the noun of a phrase from what modifies it: *Putin’s aide Yuri Ushakov* is Ushakov. */
  constructor(entities: readonly Entity[], ofHead: HeadLookUp = () => undefined) {
    this.entities = entities;
    this.#ofHead = ofHead;
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#mentions = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  }

  get(id: string): Entity | null {
    return this.#byId.get(id) ?? null;
  }

  /** The country or organization that an entity speaks for; itself where it speaks for nobody else. */
  sideOf(entity: Entity): Entity {
    return (entity.represents === null ? null : this.get(entity.represents)) ?? entity;
  }

  /** Mentions that lie inside a span, in the order of the text. */
  within(span: Span): ResolvedMention[] {
    return this.#near(span).filter(({ mention }) => contains(span, mention));
  }

  /** The entity that a noun phrase speaks of: of the mention that covers most of it and little else. */
  at(span: Span): Entity | null {
    const head = this.#ofHead(span);
    if (head !== undefined) return head;
    let best: ResolvedMention | null = null;
    let top = 0.5;
    for (const candidate of this.#near(span)) {
      const { mention } = candidate;
      const score = (2 * overlapOf(span, mention)) / (span.end - span.start + mention.end - mention.start);
      if (score > top) {
        top = score;
        best = candidate;
      }
    }
    return best?.entity ?? null;
  }

  #near(span: Span): ResolvedMention[] {
    const found: ResolvedMention[] = [];
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle] as ResolvedMention).mention.start < span.end) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0; i--) {
      const candidate = this.#mentions[i] as ResolvedMention;
      if (candidate.mention.start < span.start - LONGEST_MENTION) break;
      if (overlaps(candidate.mention, span)) found.push(candidate);
    }
    return found.reverse();
  }
}

/** Mentions are not longer than this, in code units, so that a look-up may stop. */
export const LONGEST_MENTION = 400;
