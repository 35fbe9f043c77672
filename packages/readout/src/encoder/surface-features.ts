/** What an uncased vocabulary loses, as one number a piece: (letter case × 2 + inside quotation marks) × 2 + first of a paragraph. */
const LOWER = 0;
const CAPITALIZED = 1;
const CAPITALS = 2;
const MIXED = 3;
const NO_LETTER = 4;

const LETTER = /\p{L}/u;

const isLower = (word: string) => word === word.toLowerCase() && word !== word.toUpperCase();
const isUpper = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();

export function letterCase(word: string): number {
  if (!LETTER.test(word)) return NO_LETTER;
  if (isLower(word)) return LOWER;
  const [first = ''] = word;
  const rest = word.slice(first.length);
  if (isUpper(first) && (rest === '' || isLower(rest))) return CAPITALIZED;
  return isUpper(word) ? CAPITALS : MIXED;
}

export function surfaceFeature(wordCase: number, insideQuotation: boolean, startsParagraph: boolean): number {
  return (wordCase * 2 + (insideQuotation ? 1 : 0)) * 2 + (startsParagraph ? 1 : 0);
}

/** The feature of the marks at a sequence's ends: no letter, outside quotations, no start. */
export const END_MARK_FEATURE = surfaceFeature(NO_LETTER, false, false);
