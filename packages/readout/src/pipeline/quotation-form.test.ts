import { describe, expect, it } from 'vitest';
import { insideQuotationMarks } from '../encoder/index.ts';
import { quotationForm } from './quotation-form.ts';

const form = (text: string, ...contents: string[]) =>
  quotationForm(
    text,
    contents.map((content) => ({ start: text.indexOf(content), end: text.indexOf(content) + content.length })),
    insideQuotationMarks(text),
  );

describe('quotationForm', () => {
  it('is direct where all words are quoted', () => {
    expect(form('“Yes,” he said, “we can.”', '“Yes,”', '“we can.”')).toBe('direct');
  });
  it('is mixed where “that” stands before the quotation', () => {
    expect(form('He said that “we can”.', 'that “we can”')).toBe('mixed');
  });
  it('is indirect where none is', () => {
    expect(form('He said they could.', 'they could')).toBe('indirect');
  });
  it('is mixed where some are', () => {
    expect(form('He spoke of a “false” peace.', 'a “false” peace')).toBe('mixed');
  });
});
