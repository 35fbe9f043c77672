import { describe, expect, it } from 'vitest';
import { columns, print, wrap } from './terminal.ts';

const wrapped = (text: string, width: number, hang = 0, maxLines?: number) =>
  print(wrap([['plain', text]], width, hang, maxLines), false).split('\n');

describe('wrap', () => {
  it('breaks between words and indents what follows', () => {
    expect(wrapped('one two three four', 9, 2)).toEqual(['one two', '  three', '  four']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapped('a bcdefghij k', 4)).toEqual(['a', 'bcde', 'fghi', 'j k']);
  });

  it('ends in an ellipsis where there is more', () => {
    expect(wrapped('one two three four five', 9, 0, 2)).toEqual(['one two', 'three …']);
  });

  it('does not break between runs without a space', () => {
    const runs = [
      ['plain', 'one two'],
      ['faint', '\u00a0· '],
      ['name', 'three'],
    ] as const;
    expect(print(wrap(runs, 8, 0), false).split('\n')).toEqual(['one', 'two ·', 'three']);
  });

  it('fills a line to its last column', () => {
    expect(wrapped('one two', 7)).toEqual(['one two']);
  });
});

it.each([
  ['abc', 3],
  ['e\u0301', 1],
  ['北京', 4],
  ['👍', 2],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(columns(text)).toBe(width);
});
