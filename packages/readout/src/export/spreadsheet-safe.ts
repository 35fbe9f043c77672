/**
 * What spreadsheets take for the beginning of a formula, wide forms and spaces before it included, and white space that some
 * of them drop (OWASP, CSV injection).
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text as it is; with an apostrophe before it, which shows that it is text, where a spreadsheet would run it as a formula. */
export function spreadsheetSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
