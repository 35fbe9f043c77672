import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '../model/index.ts';

/** A word or phrase that names an event, as `events.yaml` lists it. */
export interface EventSense {
  readonly type: EventType;
  readonly mode: string | null;
  /** Which part of speech names it; hints may be either. */
  readonly as: 'noun' | 'verb' | 'either';
  /** Whether the phrase names such an event wherever it stands; otherwise it only tells the type of one seen by other means. */
  readonly clear: boolean;
  /** Lemmas of the phrase; the first of a verb and the last of a noun (or the one before *of*) is its anchor. */
  readonly phrase: readonly string[];
  /** Lemma of the object that the verb needs, or null. */
  readonly object: string | null;
}

const Words = z.array(z.string().min(1)).default([]);
const Entries = z.array(
  z.strictObject({ type: z.enum(EVENT_TYPES), mode: z.string().nullable(), nouns: Words, verbs: Words, hints: Words }),
);

/** The word list of events, by the lemma that a phrase is found by. */
export class EventLexicon {
  readonly #byAnchor = new Map<string, EventSense[]>();

  constructor(senses: readonly EventSense[]) {
    for (const sense of senses) {
      const anchor = anchorOf(sense);
      const there = this.#byAnchor.get(anchor);
      if (there === undefined) this.#byAnchor.set(anchor, [sense]);
      else there.push(sense);
    }
  }

  /** Reads the project's own list. */
  static load(): EventLexicon {
    return EventLexicon.parse(readFileSync(new URL('./events.yaml', import.meta.url), 'utf8'));
  }

  static parse(yaml: string): EventLexicon {
    return new EventLexicon(
      Entries.parse(parse(yaml)).flatMap(({ type, mode, nouns, verbs, hints }) => [
        ...nouns.map((word) => sense(type, mode, 'noun', true, word)),
        ...verbs.map((word) => sense(type, mode, 'verb', true, word)),
        ...hints.map((word) => sense(type, mode, 'either', false, word)),
      ]),
    );
  }

  /** The senses whose anchor is a lemma. */
  of(lemma: string): readonly EventSense[] {
    return this.#byAnchor.get(lemma) ?? [];
  }
}

function sense(type: EventType, mode: string | null, as: EventSense['as'], clear: boolean, entry: string): EventSense {
  const [phrase = '', object = null] = entry.split('/');
  return { type, mode, as, clear, phrase: phrase.split(' '), object };
}

function anchorOf({ as, phrase }: EventSense): string {
  const of = phrase.indexOf('of');
  const anchor = as === 'verb' || phrase.length === 1 ? 0 : of > 0 ? of - 1 : phrase.length - 1;
  return phrase[anchor] as string;
}
