import { describe, expect, it } from 'vitest';
import { transcriptTurns } from './transcript.ts';

const turns = (text: string) =>
  transcriptTurns(text).map(({ speaker, content }) => [
    text.slice(speaker.start, speaker.end),
    text.slice(content.start, content.end),
  ]);

describe('transcriptTurns', () => {
  it('reads labels and what follows up to the next', () => {
    expect(turns('Q: Did they meet?\nMR. LIND: They did.\nAnd they talked.\nQ: When?\n')).toEqual([
      ['Q', 'Did they meet?'],
      ['MR. LIND', 'They did.\nAnd they talked.'],
      ['Q', 'When?'],
    ]);
  });
  it('reads a speaker with an office', () => {
    const [first] = turns('Ana Ruiz, spokeswoman: Good day.\nQuestion: Any news?\nAna Ruiz: None.\nQuestion: Why?');
    expect(first).toEqual(['Ana Ruiz, spokeswoman', 'Good day.']);
  });
  it('reads the bare Q of official transcripts', () => {
    expect(turns('MS. ORE: Hello.\n\nQ Did they meet?\n\nMS. ORE: No.').map(([speaker]) => speaker)).toEqual([
      'MS. ORE',
      'Q',
      'MS. ORE',
    ]);
  });
  it('takes a report with a headline that has a colon for none', () => {
    expect(
      turns(
        'The Latest: Ministers meet\nThe ministers met.\nLittle Relief: none came.\nUpdate: They left.\nThey met.\nThey ate.\nThey left.',
      ),
    ).toEqual([]);
  });
  it('takes a byline for none', () => {
    expect(turns('AUTHOR: A. Lind\nThe ministers met on Friday.\nThey left.')).toEqual([]);
  });
});

it('ends a question with its line where only questions are labelled', () => {
  expect(
    turns(
      'Q: Did they meet?\nThe spokesman said that they did.\nQ: When?\nHe could not say.\nQ: Where?\nIn Port Amari.',
    ),
  ).toEqual([
    ['Q', 'Did they meet?'],
    ['Q', 'When?'],
    ['Q', 'Where?'],
  ]);
});
