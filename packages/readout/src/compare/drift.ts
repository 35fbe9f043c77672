import type { Drift, DriftKind } from '../model/comparison.ts';
import { type Attribution, type Record, sliceSpan } from '../model/index.ts';
import { firmness, isNegative, numbersIn } from './passage-words.ts';
import { type AlignedWord, alignWords, wordsOfPassage } from './word-alignment.ts';

/** One wording of a statement: an attribution and the record that it stands in. */
export interface Wording {
  readonly record: Record;
  readonly attribution: Attribution;
}

/** *“…”*, *"…"*: what a text gives as the very words. */
const QUOTED = /[“"]([^”"]+)[”"]?/g;

/** Share of the shorter wording’s words that both must have before a *not* can be said to have been dropped: a paraphrase may
 * say the same without it. */
const KEPT = 0.3;

/** How a later wording of one utterance differs from the first one: word by word, and in what a reader should be warned of. */
export function driftOf(first: Wording, later: Wording): Drift {
  const [before, after] = [wordsOf(first), wordsOf(later)];
  const { leftOut, added, kept } = alignWords(before, after);
  const isParaphrase = kept < KEPT * Math.min(before.length, after.length);
  return {
    from: { document: first.record.document.id, attribution: first.attribution.id },
    kinds: kindsOf(passageOf(first), passageOf(later), isParaphrase),
    leftOut: [...leftOut],
    added: [...added],
  };
}

function kindsOf(first: string, later: string, isParaphrase: boolean): DriftKind[] {
  const kinds: DriftKind[] = [];
  if (!isParaphrase && isNegative(first) !== isNegative(later))
    kinds.push(isNegative(first) ? 'negation dropped' : 'negation added');
  const step = firmness(later) - firmness(first);
  if (Math.abs(step) === 2) kinds.push(step > 0 ? 'firmer' : 'softer');
  const [numbers, others] = [numbersIn(first), numbersIn(later)];
  if (numbers.size > 0 && others.size > 0 && numbers.isDisjointFrom(others)) kinds.push('other number');
  return [...kinds, ...quotationDrift(first, later)];
}

/** A quotation whose words the first wording has not as a quotation, or has otherwise. */
function quotationDrift(first: string, later: string): DriftKind[] {
  const [before, after] = [quotationsIn(first), quotationsIn(later)];
  if (after.length === 0) return [];
  if (before.length === 0) return ['put into quotation marks'];
  const areOld = after.every((words) => before.some((known) => known.includes(words) || words.includes(known)));
  return areOld ? [] : ['quotation altered'];
}

function quotationsIn(passage: string): string[] {
  return Array.from(passage.matchAll(QUOTED), ([, words = '']) =>
    wordsOfPassage(words, [{ start: 0, end: words.length }])
      .map(({ key }) => key)
      .join(' '),
  ).filter((words) => words !== '');
}

const wordsOf = ({ record, attribution }: Wording): AlignedWord[] =>
  wordsOfPassage(record.document.text, attribution.content);

const passageOf = ({ record, attribution }: Wording): string =>
  attribution.content.map((span) => sliceSpan(record.document.text, span)).join(' ');
