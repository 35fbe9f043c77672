import { z } from 'zod';
import { codePointOffsets, type Record, type Span } from '../model/index.ts';
import { pairBest } from './pairing.ts';
import { type F1Score, Tally } from './score.ts';
import { dice, POLNEAR_WORD, sharedWords, type WordSet, wordSets } from './word-set.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Roles = { [role in (typeof ROLES)[number]]: WordSet };

/** `[start, end]` in code points. */
const CodePointSpans = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]));

/** One line of the converted PolNeAR corpus (Newell, Margolin and Ruths 2018): an article and its attributions. */
export const PolnearArticle = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: CodePointSpans, cue: CodePointSpans, content: CodePointSpans })),
});
export type PolnearArticle = z.infer<typeof PolnearArticle>;

/**
 * Scores records against PolNeAR, article by article. The corpus has no attribution inside another, so of a record
 * only those in the narrator's voice count.
 */
export class PolnearScore {
  readonly #tally = new Tally();

  /** Adds one article; `null` is a record that was not made. Throws when the record is of another text. */
  add(article: PolnearArticle, record: Record | null): void {
    if (record !== null && record.document.text !== article.text)
      throw new Error(`${article.id}: the record's text is not the document's`);
    const words = wordSets(article.text, POLNEAR_WORD);
    const utf16 = codePointOffsets(article.text);
    const wordsAt = (spans: PolnearArticle['attributions'][number]['cue']) =>
      words(spans.map(([start, end]): Span => ({ start: utf16[start] ?? NaN, end: utf16[end] ?? NaN })));

    const gold = article.attributions
      .map(
        ({ source, cue, content }): Roles => ({
          source: wordsAt(source),
          cue: wordsAt(cue),
          content: wordsAt(content),
        }),
      )
      .filter(({ content }) => content.size > 0);
    const found = (record?.attributions ?? [])
      .filter(({ via }) => via === null)
      .map(
        ({ source, cue, content }): Roles => ({
          source: words(source?.spans),
          cue: words(cue),
          content: words(content),
        }),
      )
      .filter(({ content }) => content.size > 0);

    this.#countRoles(gold, found);
    this.#countAttributions(gold, found);
  }

  f1(): { [measure: string]: F1Score } {
    return this.#tally.f1();
  }

  /** Words and whole spans of each role, whichever attribution they belong to. */
  #countRoles(gold: readonly Roles[], found: readonly Roles[]): void {
    for (const role of ROLES) {
      const wordsOf = (attributions: readonly Roles[]) => new Set(attributions.flatMap((each) => [...each[role]]));
      const spansOf = (attributions: readonly Roles[]) =>
        new Set(attributions.map((each) => signature(each[role])).filter((each) => each !== ''));
      const [goldWords, foundWords] = [wordsOf(gold), wordsOf(found)];
      this.#tally.count(`token ${role}`, sharedWords(goldWords, foundWords), foundWords.size, goldWords.size);
      const [goldSpans, foundSpans] = [spansOf(gold), spansOf(found)];
      this.#tally.count(`span ${role}`, goldSpans.intersection(foundSpans).size, foundSpans.size, goldSpans.size);
    }
  }

  /** Whole attributions, paired by their contents. */
  #countAttributions(gold: readonly Roles[], found: readonly Roles[]): void {
    const { pairs } = pairBest(gold, found, (g, f) => dice(g.content, f.content));
    const count = (measure: string, right: (pair: (typeof pairs)[number]) => boolean) =>
      this.#tally.count(measure, pairs.filter(right).length, found.length, gold.length);
    const sameSource = (g: Roles, f: Roles) =>
      g.source.size > 0 ? dice(g.source, f.source) >= 0.5 : f.source.size === 0;

    count('content ≥ .5', ({ weight }) => weight >= 0.5);
    count('content ≥ .8', ({ weight }) => weight >= 0.8);
    count('who said what', ({ gold: g, found: f, weight }) => weight >= 0.5 && sameSource(g, f));
    count('who said what, strict', ({ gold: g, found: f, weight }) => weight >= 0.8 && sameSource(g, f));
    count('all spans exact', ({ gold: g, found: f }) =>
      ROLES.every((role) => signature(g[role]) === signature(f[role])),
    );
  }
}

/** Equal for equal sets of words that were gathered in the same order. */
function signature(words: WordSet): string {
  return [...words].join(' ');
}
