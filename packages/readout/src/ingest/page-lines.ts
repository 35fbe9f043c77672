import { parsePublished } from './published.ts';

/** What a page’s first and last lines are known by. */
export interface KnownParts {
  readonly title: string | null | undefined;
  readonly author: string | null | undefined;
}

/** Lines above the text are no longer than this, in characters, and there are no more of them. */
const MAX_LENGTH = 120;
const MAX_LINES = 8;

/** Labels that stand before a date. */
const DATE_LABEL =
  /^(?:date|published|publication date|posted|released?|issued|created|(?:last )?(?:updated|modified|reviewed))(?:\s+on)?\s*:?\s*/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const TIME =
  /[\s,·|•–—-]*(?:at\s+)?\d{1,2}(?::|\.|\s?h\s?)\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:GMT|UTC|CET|CEST|BST|E[DS]?T|[+-]\d{2}:?\d{2})\)?)?\.?$/i;
const KIND = /[\s,·|•–—-]*(?:press release|statement|news|speech|readout)s?[\s,·|•–—-]*(?:no\.?\s*[\d/-]+)?$/i;
const DATE =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}\/\d{2}\/\d{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4})$/;

/** The day of a line that is a date and nothing else but its label, a time, or the kind of the document; undefined for any other line. */
export function dateLine(line: string): string | undefined {
  if (line.length > 80) return undefined;
  const bare = line.replace(DATE_LABEL, '').replace(WEEKDAY, '').replace(KIND, '').replace(TIME, '').trim();
  return DATE.test(bare) ? parsePublished(bare) : undefined;
}

/**
 * The lines of a main text without what belongs to the page: headline, byline and date above it, the date of the last change below
 * it, and lines without a letter or digit.
 */
export function withoutHeadAndTail(lines: readonly string[], parts: KnownParts): string[] {
  const text = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  let start = 0;
  for (let i = 0; i < Math.min(MAX_LINES, text.length - 1); i++) {
    const line = text[i] as string;
    if (isOfHead(line, parts)) start = i + 1;
    else if (isProse(line)) break;
  }
  let end = text.length;
  while (end > start + 1 && dateLine(text[end - 1] as string) !== undefined) end--;
  return text.slice(start, end);
}

function isOfHead(line: string, { title, author }: KnownParts): boolean {
  if (line.length > MAX_LENGTH && line !== title) return false;
  if (line === title || dateLine(line) !== undefined) return true;
  return Boolean(author) && line.includes(author as string) && !isProse(line);
}

/** Whether a line is a sentence or long enough for one: the text has begun. */
function isProse(line: string): boolean {
  return line.length > MAX_LENGTH || /[.?!:][”"’')\]]?$/.test(line);
}
