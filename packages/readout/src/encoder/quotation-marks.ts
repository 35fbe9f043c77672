const OPENING_CONTEXT = new Set([' ', '\t', '\n', '\r', '\u00a0', '(', '[', '{', '—', '–', '-', '/', '“', '"']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** How far the closing mark of a single quotation may be, in code units; beyond it the mark is an apostrophe. */
const SINGLE_QUOTATION_REACH = 2000;

const isWordCharacter = (character: string | undefined) => character !== undefined && LETTER_OR_DIGIT.test(character);

/** The mark that closes a single quotation opened at `start`, or '' where the paragraph has none: then it is an apostrophe. */
function singleClosing(text: string, start: number): string {
  const mark = text[start] === '‘' ? '’' : "'";
  const reach = Math.min(text.length, start + SINGLE_QUOTATION_REACH);
  for (let i = start + 2; i < reach; i++) {
    const character = text[i];
    if (character === '\n') return '';
    if (character === mark && !isWordCharacter(text[i + 1]) && !/\s/.test(text[i - 1] ?? '')) return mark;
  }
  return '';
}

function closingOf(text: string, start: number): string {
  const character = text[start];
  if (character === '“') return '”';
  if (character === '"') return '"';
  if (character === '«') return '»';
  if (character !== '‘' && character !== "'") return '';
  const before = start === 0 ? ' ' : (text[start - 1] ?? ' ');
  return OPENING_CONTEXT.has(before) && isWordCharacter(text[start + 1]) ? singleClosing(text, start) : '';
}

/** 1 for each code unit inside quotation marks, the marks included. A quotation ends with its paragraph. */
export function insideQuotationMarks(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let closing = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (closing === '') {
      closing = closingOf(text, i);
      if (closing !== '') inside[i] = 1;
      continue;
    }
    inside[i] = 1;
    const apostrophe = (closing === '’' || closing === "'") && isWordCharacter(text[i + 1]);
    if (character === '\n' || (character === closing && !apostrophe)) closing = '';
  }
  return inside;
}
