import { describe, expect, test } from 'vitest';
import { dateLine, withoutHeadAndTail } from './page-lines.ts';

test.each([
  ['May 6, 2026', '2026-05-06'],
  ['Date: 5 May 2026', '2026-05-05'],
  ['20 May 2026 17:44', '2026-05-20'],
  ['Wednesday, 3 June 2026 at 8:15 p.m. (CEST)', '2026-06-03'],
  ['18.05.2026 Press release', '2026-05-18'],
  ['Last updated: 2 June 2026', '2026-06-02'],
])('“%s” is a date and nothing else', (line, day) => {
  expect(dateLine(line)).toBe(day);
});

test.each(['The ministers met on 5 May 2026', '31 June 2026', 'Article 1', '', '12:30'])('“%s” is none', (line) => {
  expect(dateLine(line)).toBeUndefined();
});

describe('a main text', () => {
  const parts = { title: 'Talks resume', author: 'Anna Berg' };

  test('begins below headline, byline and date, and ends above the last change', () => {
    const lines = [
      'News',
      'Talks resume',
      'By Anna Berg, Correspondent',
      '5 May 2026',
      'They met.',
      '***',
      'Updated: 6 May 2026',
    ];
    expect(withoutHeadAndTail(lines, parts)).toEqual(['They met.']);
  });

  test('keeps what looks like a headline further down', () => {
    const lines = ['“We met,” she said.', 'Talks resume', '5 May 2026', 'They met again.'];
    expect(withoutHeadAndTail(lines, parts)).toEqual(lines);
  });

  test('of one line stays', () => {
    expect(withoutHeadAndTail(['5 May 2026'], parts)).toEqual(['5 May 2026']);
  });
});
