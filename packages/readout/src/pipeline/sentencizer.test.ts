import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencize } from './sentencizer.ts';

const sentences = (text: string) => sentencize(text).map(({ start, end }) => text.slice(start, end));

describe('sentencize', () => {
  it('splits at full stops, and at question and exclamation marks', () => {
    expect(sentences('He left. Did she? Yes! So.')).toEqual(['He left.', 'Did she?', 'Yes!', 'So.']);
  });
  it('keeps closing quotation marks with their sentence', () => {
    expect(sentences('“We can.” He left.')).toEqual(['“We can.”', 'He left.']);
  });
  it('goes on after titles, initials and abbreviated months', () => {
    expect(sentences('On Sept. 5 Gen. J. Okoro met Mr. Lind.')).toEqual(['On Sept. 5 Gen. J. Okoro met Mr. Lind.']);
  });
  it('goes on inside U.S. President but ends before The', () => {
    expect(sentences('U.S. President Lane left the U.S. The talks ended.')).toEqual([
      'U.S. President Lane left the U.S.',
      'The talks ended.',
    ]);
  });
  it('ends at a line break', () => {
    expect(sentences('VALLETTA, March 3\nThe ministers met')).toEqual(['VALLETTA, March 3', 'The ministers met']);
  });
  it('does not end in a quotation that goes on', () => {
    expect(sentences('“Will you go?” he asked.')).toEqual(['“Will you go?” he asked.']);
  });
  it('covers every character that is no white space exactly once, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const covered = sentences(text).join('').replace(/\s/g, '');
        expect(covered).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
