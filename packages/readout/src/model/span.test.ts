import { describe, expect, test } from 'vitest';
import { compareSpans, encloses, hull, lengthOf, overlapOf, overlaps, Span, textsOf, trimSpan } from './span.ts';

const span = (start: number, end: number): Span => ({ start, end });

test('a span is never empty', () => {
  expect(Span.safeParse(span(0, 1)).success).toBe(true);
  expect(Span.safeParse(span(3, 3)).success).toBe(false);
});

test('spans that only touch do not overlap', () => {
  expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
  expect(overlapOf(span(0, 3), span(3, 5))).toBe(0);
  expect(overlapOf(span(0, 4), span(3, 5))).toBe(1);
});

test('broken content encloses what lies in one of its parts', () => {
  const content = [span(0, 5), span(10, 20)];
  expect(encloses(content, [span(1, 3), span(10, 20)])).toBe(true);
  expect(encloses(content, [span(4, 11)])).toBe(false);
});

test('length leaves the gaps out, the hull takes them in', () => {
  expect(lengthOf([span(0, 5), span(10, 20)])).toBe(15);
  expect(hull([span(10, 20), span(0, 5)])).toEqual(span(0, 20));
  expect(hull([])).toBeNull();
});

test('the longer of two that start together comes first', () => {
  expect([span(2, 3), span(0, 1), span(2, 9)].sort(compareSpans)).toEqual([span(0, 1), span(2, 9), span(2, 3)]);
});

test('texts are the exact characters', () => {
  expect(textsOf('“Yes,” he said, “we can.”', [span(0, 6), span(16, 25)])).toEqual(['“Yes,”', '“we can.”']);
});

describe('trimSpan', () => {
  test('leaves white space out', () => {
    expect(trimSpan('a \r\n b\u00a0', span(1, 7))).toEqual(span(5, 6));
  });

  test('gives nothing for white space alone', () => {
    expect(trimSpan('a  b', span(1, 3))).toBeNull();
  });
});
