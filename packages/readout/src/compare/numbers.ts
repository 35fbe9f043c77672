import { overlaps, type Span, sliceSpan } from '../model/index.ts';
import type { Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/** A number that a text gives of something, with the words around it. */
export interface NumberTold {
  readonly span: Span;
  readonly value: number;
  /** Terms of the words around it, the number itself left out: what it is a number of. */
  readonly terms: ReadonlySet<string>;
}

const WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 2])
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 3)])),
);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(\\d[\\d,]*(?:\\.\\d+)?)|(${[...WORDS.keys()].join('|')}))(?:[ -](hundred|thousand|million|billion))?(?![\\d\\p{L}])`,
  'giu',
);
/** Words before and after that tell what is counted: *a lease of 50 years*, *ten living hostages*. */
const BEFORE = /(?:[\p{L}’'-]+\s+){0,3}$/u;
const AFTER = /^[-\s]+(?:[\p{L}’'-]+(?:\s+|\b)){0,4}/u;

/** The numbers of a document’s sentences, without dates and years. */
export function numbersTold({ record, text, sentences }: Telling): NumberTold[] {
  const dates = record.times.filter(({ kind }) => kind === 'date').flatMap(({ spans }) => spans);
  return sentences.flatMap(({ span: sentence }) =>
    Array.from(sliceSpan(text, sentence).matchAll(NUMBER)).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const value = amountOf(match[1], match[2], match[3]);
      const isYear = match[1] !== undefined && /^(?:19|20)\d\d$/.test(match[0]);
      if (isYear || dates.some((date) => overlaps(date, { start, end }))) return [];
      const before = BEFORE.exec(text.slice(sentence.start, start))?.[0] ?? '';
      const after = AFTER.exec(text.slice(end, sentence.end))?.[0] ?? '';
      const span = { start: start - before.length, end: end + after.trimEnd().length };
      return [{ span, value, terms: contentTerms(`${before} ${after}`) }];
    }),
  );
}

function amountOf(digits: string | undefined, word: string | undefined, scale: string | undefined): number {
  const plain = digits === undefined ? (WORDS.get(word?.toLowerCase() ?? '') ?? 0) : Number(digits.replace(/,/g, ''));
  return plain * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
}
