import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

const textOf = (source: string) => readMarkdown(source).text;

describe('readMarkdown', () => {
  it('joins wrapped lines and keeps paragraphs apart', () => {
    expect(textOf('The minister said\nthat talks would resume.\n\nNo date was given.')).toBe(
      'The minister said that talks would resume.\nNo date was given.',
    );
  });

  it.each([
    ['**Moscow** said *no*, and __Kyiv__ said _yes_.', 'Moscow said no, and Kyiv said yes.'],
    [
      'A [joint statement](https://example.org/a_(b) "title") and a [reference][1].',
      'A joint statement and a reference.',
    ],
    ['See <https://example.org/x>.', 'See https://example.org/x.'],
    ['![A photo](a.png)The envoy left.', 'The envoy left.'],
    ['The `ceasefire` clause.', 'The ceasefire clause.'],
    ['It cost 3 * 4 * 5 and snake_case_name.', 'It cost 3 * 4 * 5 and snake_case_name.'],
    ['Not \\*emphasis\\* here.', 'Not *emphasis* here.'],
    ['Talks &amp; trade &mdash; &#8220;soon&#8221;', 'Talks & trade — “soon”'],
    ['A claim.[^1]', 'A claim.'],
    ['Line one  \nline two', 'Line one\nline two'],
    ['A <b>bold</b> word.<!-- hidden -->', 'A bold word.'],
    ['> Quoted words\n> go on.\n\nAfter.', 'Quoted words go on.\nAfter.'],
    ['- first\n- second\n  goes on\n1. third', 'first\nsecond goes on\n1. third'],
    ['| A | B |\n| --- | --- |\n| 1 | 2 |', 'A; B\n1; 2'],
    ['Before\n\n---\n\nAfter', 'Before\nAfter'],
    ['Text.\n\n[1]: https://example.org', 'Text.'],
    ['```\ncode **stays**\n```\nText.', 'code **stays**\nText.'],
    ['One.\r\nTwo.\r\n\r\nThree.', 'One. Two.\nThree.'],
  ])('%j', (source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it('takes the title from the first heading', () => {
    expect(readMarkdown('# Talks *resume* #\n\nIn Geneva.')).toMatchObject({
      title: 'Talks resume',
      text: 'Talks resume\nIn Geneva.',
    });
    expect(readMarkdown('Talks resume\n===\nIn Geneva.')).toMatchObject({
      title: 'Talks resume',
      text: 'Talks resume\nIn Geneva.',
    });
  });

  it('takes metadata from front matter', () => {
    const source = '---\ntitle: Talks resume\ndate: 2025-07-04\nauthor: A. Writer\n---\nIn Geneva.';
    expect(readMarkdown(source)).toEqual({
      title: 'Talks resume',
      published: '2025-07-04',
      author: 'A. Writer',
      text: 'In Geneva.',
    });
  });

  it('bears front matter that is no YAML', () => {
    expect(textOf('---\n: [\n---\nIn Geneva.')).toBe('In Geneva.');
  });
});
