import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** How a verb stands to the topic that it tells of; see topic-words.yaml. */
export const TOPIC_FRAMES = ['about', 'raising', 'informing', 'coming', 'omitting'] as const;
export type TopicFrame = (typeof TOPIC_FRAMES)[number];

/** A verb, with the words that belong to it, that tells what a consultation was about. */
export interface TopicVerb {
  readonly frame: TopicFrame;
  /** Whether it tells of topics wherever it stands; otherwise only beside a word for a consultation. */
  readonly clear: boolean;
  /** Lemmas; the verb first. */
  readonly phrase: readonly string[];
}

const List = z.array(z.string().min(1)).default([]);
const Frame = z.strictObject({ clear: List, wide: List });
const File = z.strictObject({
  about: Frame,
  raising: Frame,
  informing: Frame,
  coming: Frame,
  omitting: Frame,
  places: List,
  parts: List,
  nouns: List,
  mentions: List,
  prepositions: List,
  idle: List,
  sides: List,
});

/** The list of topic-words.yaml. */
export class TopicWords {
  readonly places: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly mentions: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly idle: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly #verbs = new Map<string, TopicVerb[]>();

  constructor(file: z.infer<typeof File>) {
    this.places = new Set(file.places);
    this.parts = new Set(file.parts);
    this.nouns = new Set(file.nouns);
    this.mentions = new Set(file.mentions);
    this.prepositions = new Set(file.prepositions);
    this.idle = new Set(file.idle);
    this.sides = new Set(file.sides);
    for (const frame of TOPIC_FRAMES) {
      for (const entry of file[frame].clear) this.#add({ frame, clear: true, phrase: entry.split(' ') });
      for (const entry of file[frame].wide) this.#add({ frame, clear: false, phrase: entry.split(' ') });
    }
  }

  static load(): TopicWords {
    return new TopicWords(File.parse(parse(readFileSync(new URL('./topic-words.yaml', import.meta.url), 'utf8'))));
  }

  /** The verbs that begin with a lemma, longer phrases first. */
  of(lemma: string): readonly TopicVerb[] {
    return this.#verbs.get(lemma) ?? [];
  }

  #add(verb: TopicVerb): void {
    const [lemma = ''] = verb.phrase;
    const verbs = [...(this.#verbs.get(lemma) ?? []), verb].sort((a, b) => b.phrase.length - a.phrase.length);
    this.#verbs.set(lemma, verbs);
  }
}
