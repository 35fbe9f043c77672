import { type Event, overlaps, type Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { sentenceAt } from '../span-index.ts';

interface Place {
  readonly span: Span;
  readonly event: string;
}

/** So many code units after its last mention, a consultation is still spoken of. */
const SPOKEN_OF = 700;
/** So many mentions of consultations before a place are looked at. */
const CONSIDERED = 12;
/** So far from a word, in code units, a mention of a consultation stands beside it. */
const BESIDE = 110;

/** The consultations of a document by where they are mentioned. */
export class Consultations {
  /** The words that name consultations. */
  readonly words: readonly { readonly word: number; readonly event: string }[];
  /** Ids of the sides that take part in any of them. */
  readonly participants: ReadonlySet<string>;
  /** In the order of the text. */
  readonly #places: readonly Place[];
  readonly #parties: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #context: Context;

  constructor(context: Context, events: readonly Event[]) {
    const { reading, entities } = context;
    const { words } = reading;
    this.#context = context;
    this.#parties = new Map(
      events.map(({ id, participants }) => [id, new Set(participants.map(({ entity }) => entity))]),
    );
    this.#places = events
      .filter(({ type }) => type === 'CONSULT')
      .flatMap(({ id, trigger, mentions }) => [...trigger, ...mentions].map((span) => ({ span, event: id })))
      .sort((a, b) => a.span.start - b.span.start);
    this.participants = new Set(
      events
        .filter(({ type }) => type === 'CONSULT')
        .flatMap((event) => event.participants.map(({ entity }) => entities.get(entity)))
        .flatMap((entity) => (entity === null ? [] : [entities.sideOf(entity).id])),
    );
    this.words = this.#places.flatMap(({ span, event }) => {
      const word = words.headOf(span);
      return word === null ? [] : [{ word, event }];
    });
  }

  get none(): boolean {
    return this.#places.length === 0;
  }

  /**
   * The consultation that is spoken of at a place: one that the `sides` (ids of entities) of the telling verb held, else the
   * last one that two sides of the same sentence held, or else the one mentioned last, or next. A meeting that is itself the
   * topic is none.
   */
  near(span: Span, sides: ReadonlySet<string> = new Set()): string | null {
    const next = this.#firstAfter(span.end);
    const earlier = this.#places
      .slice(Math.max(0, next - CONSIDERED), next)
      .filter((place) => !overlaps(place.span, span));
    const ofSides = this.#heldBy(sides, earlier);
    if (ofSides !== null) return ofSides;
    const here = this.#entitiesBeside(span);
    const held = earlier.findLast(
      ({ event }) => [...(this.#parties.get(event) ?? [])].filter((party) => here.has(party)).length >= 2,
    );
    if (held !== undefined) return held.event;
    const before = earlier.at(-1);
    if (before !== undefined && span.start - before.span.end < SPOKEN_OF) return before.event;
    const after = this.#places[next];
    return after !== undefined && after.span.start - span.end < SPOKEN_OF / 2 ? after.event : null;
  }

  /** The consultation that two sides held, the one with the fewest others first, then the latest; null where there is none. */
  #heldBy(sides: ReadonlySet<string>, places: readonly Place[]): string | null {
    let best: string | null = null;
    let top = 0;
    for (const { event } of places) {
      const parties = [...(this.#parties.get(event) ?? [])];
      const shared = parties.filter((party) => sides.has(party)).length;
      if (shared < 2 || shared / parties.length < top) continue;
      top = shared / parties.length;
      best = event;
    }
    return best;
  }

  /** Entities that the sentence around a span speaks of. */
  #entitiesBeside(span: Span): ReadonlySet<string> {
    const { reading, entities } = this.#context;
    const sentence = reading.sentences[sentenceAt(reading.sentences, span.start)];
    return new Set(sentence === undefined ? [] : entities.within(sentence).map(({ entity }) => entity.id));
  }

  /** The consultation whose mention stands close by. */
  beside(span: Span): string | null {
    const next = this.#firstAfter(span.end);
    const distance = ({ span: place }: Place): number => Math.max(place.start - span.end, span.start - place.end, 0);
    const near = this.#places.slice(Math.max(0, next - 2), next + 1).filter((place) => distance(place) < BESIDE);
    return near.sort((a, b) => distance(a) - distance(b))[0]?.event ?? null;
  }

  /** The number of the first mention that starts after an offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] as Place).span.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
