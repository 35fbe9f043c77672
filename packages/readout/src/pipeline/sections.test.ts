import { describe, expect, it } from 'vitest';
import { cutSections } from './sections.ts';

const cut = (text: string, longest: number, earlier: number) =>
  cutSections(text, longest, earlier).map(({ start, end }) => text.slice(start, end));

describe('cutSections', () => {
  it('leaves a short text whole', () => expect(cut('Short. Text.', 100, 20)).toEqual(['Short. Text.']));
  it('gives the text back, in order and without a gap', () => {
    const text = 'They met. He left.\nShe stayed on for a while, and then… '.repeat(9);
    const parts = cut(text, 40, 15);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(40);
  });
  it('cuts at the end of a paragraph before that of a sentence', () =>
    expect(cut('One two.\nThree. Four five six', 18, 15)[0]).toBe('One two.\n'));
  it('cuts at the end of a sentence before that of a word', () =>
    expect(cut('One two. Three four five six', 18, 15)[0]).toBe('One two. '));
  it('cuts between words before it cuts within one', () => expect(cut('one two threefour', 12, 8)[0]).toBe('one two '));
  it('never cuts a character in two', () =>
    expect(cut('🕊️'.repeat(20), 5, 2).every((part) => !/^[\udc00-\udfff]/.test(part))).toBe(true));
  it('has one empty section for no text', () => expect(cutSections('')).toEqual([{ start: 0, end: 0 }]));
});
