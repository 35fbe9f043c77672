import { describe, expect, it } from 'vitest';
import { insideQuotationMarks } from './quotation-marks.ts';

/** The text with what is inside quotation marks in upper case. */
const shown = (text: string) => {
  const inside = insideQuotationMarks(text);
  return [...text].map((character, i) => (inside[i] === 1 ? character.toUpperCase() : character)).join('');
};

describe('insideQuotationMarks', () => {
  it('marks curly quotations with their marks', () => {
    expect(shown('he said “we can” today')).toBe('he said “WE CAN” today');
  });
  it('marks straight quotations', () => {
    expect(shown('he said "we can" today')).toBe('he said "WE CAN" today');
  });
  it('marks single quotations and leaves apostrophes', () => {
    expect(shown("moscow's aide said 'we won't go' to them")).toBe("moscow's aide said 'WE WON'T GO' to them");
  });
  it('takes a single mark without a partner for an apostrophe', () => {
    expect(shown('the class of ‘09 met')).toBe('the class of ‘09 met');
  });
  it('ends a quotation with its paragraph', () => {
    expect(shown('“we can\nhe said')).toBe('“WE CAN\nhe said');
  });
});
