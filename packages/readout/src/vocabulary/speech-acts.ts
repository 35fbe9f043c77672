import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTS, type Act } from '../model/attribution.ts';
import { baseForms } from './base-forms.ts';

const words = z.array(z.string()).default([]);
const File = z.object({
  specific: z.array(z.object({ act: z.enum(ACTS), lemmas: words, phrases: words })),
  between: z.array(z.object({ acts: z.array(z.enum(ACTS)), lemmas: words, phrases: words })),
  neutral: z.object({ lemmas: words, phrases: words }),
  transparent: z.object({ lemmas: words, phrases: words }),
  adverbs: z.array(z.object({ act: z.enum(ACTS), lemmas: words })),
  prepositions: z.array(z.object({ acts: z.array(z.enum(ACTS)), lemmas: words })),
});

/** What a cue leaves open: one act, a choice of acts, or (neutral) whatever the content says. */
export type CueSense =
  | { readonly kind: 'specific' | 'between'; readonly acts: readonly Act[] }
  | { readonly kind: 'neutral' };

const DROPPED = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my', "'s"]);
const REFLEXIVES = new Set(['itself', 'himself', 'herself', 'themselves', 'ourselves', 'myself']);

interface Phrase {
  readonly words: readonly string[];
  readonly sense: CueSense | 'transparent';
}

/** The list of speech-acts.yaml: which cue does what. */
export class SpeechActs {
  readonly #lemmas = new Map<string, CueSense>();
  readonly #weak = new Map<string, CueSense>();
  readonly #transparent: ReadonlySet<string>;
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(file: z.infer<typeof File>) {
    for (const { act, lemmas, phrases } of file.specific) this.#add(lemmas, phrases, { kind: 'specific', acts: [act] });
    for (const { acts, lemmas, phrases } of file.between) this.#add(lemmas, phrases, { kind: 'between', acts });
    this.#add(file.neutral.lemmas, file.neutral.phrases, { kind: 'neutral' });
    for (const { act, lemmas } of file.adverbs) this.#addWeak(lemmas, { kind: 'specific', acts: [act] });
    for (const { acts, lemmas } of file.prepositions) this.#addWeak(lemmas, { kind: 'between', acts });
    this.#transparent = new Set(file.transparent.lemmas);
    for (const phrase of file.transparent.phrases) this.#addPhrase(phrase, 'transparent');
  }

  #add(lemmas: readonly string[], phrases: readonly string[], sense: CueSense): void {
    for (const lemma of lemmas) this.#lemmas.set(lemma, sense);
    for (const phrase of phrases) this.#addPhrase(phrase, sense);
  }

  #addWeak(lemmas: readonly string[], sense: CueSense): void {
    for (const lemma of lemmas) this.#weak.set(lemma, sense);
  }

  #addPhrase(phrase: string, sense: Phrase['sense']): void {
    const list = phrase.split(' ');
    const [first = ''] = list;
    this.#phrases.set(
      first,
      [...(this.#phrases.get(first) ?? []), { words: list, sense }].sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** The sense of a cue, from its words in lower case; null where the list does not have it. */
  lookUp(cue: readonly string[]): CueSense | null {
    const forms = cue
      .filter((word) => !DROPPED.has(word))
      .map((word) => (REFLEXIVES.has(word) ? ['itself'] : baseForms(word)));
    return this.#phraseIn(forms) ?? this.#lemmaIn(forms) ?? this.#firstOf(this.#weak, forms);
  }

  #phraseIn(forms: readonly (readonly string[])[]): CueSense | null {
    let best: Phrase | null = null;
    for (const [i, alternatives] of forms.entries()) {
      for (const phrase of alternatives.flatMap((form) => this.#phrases.get(form) ?? [])) {
        const matches = phrase.words.every((word, k) => forms[i + k]?.includes(word));
        if (matches && phrase.sense !== 'transparent' && phrase.words.length > (best?.words.length ?? 0)) best = phrase;
      }
    }
    return best === null || best.sense === 'transparent' ? null : best.sense;
  }

  #lemmaIn(forms: readonly (readonly string[])[]): CueSense | null {
    const listed = forms.filter((alternatives) => alternatives.some((form) => this.#lemmas.has(form)));
    const [first] = listed;
    if (first === undefined) return null;
    const steppedOver = listed.length > 1 && first.some((form) => this.#transparent.has(form));
    return this.#firstOf(this.#lemmas, steppedOver ? listed.slice(1) : listed);
  }

  #firstOf(senses: ReadonlyMap<string, CueSense>, forms: readonly (readonly string[])[]): CueSense | null {
    for (const alternatives of forms) {
      for (const form of alternatives) {
        const sense = senses.get(form);
        if (sense !== undefined) return sense;
      }
    }
    return null;
  }
}

export function loadSpeechActs(): SpeechActs {
  return new SpeechActs(File.parse(parse(readFileSync(new URL('./speech-acts.yaml', import.meta.url), 'utf8'))));
}
