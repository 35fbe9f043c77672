import { describe, expect, test } from 'vitest';
import { type Cell, type Verdict, verdictInWords } from './verdict.ts';

type Says = Cell['accounts'][number]['says'];
const cell = (verdict: Verdict, ...says: readonly Says[]): Cell => ({
  id: 'C1',
  label: 'grain',
  verdict,
  accounts: says.map((one, i) => ({ document: 'ABC'.charAt(i), says: one, spans: [], quote: '' })),
});
const inWords = (verdict: Verdict, ...says: readonly Says[]) => verdictInWords(cell(verdict, ...says), (id) => id);

describe('a verdict in words', () => {
  test('names who alone says it', () => expect(inWords('only', 'silent', 'said')).toBe('only B'));
  test('names who says that it was not discussed', () => {
    expect(inWords('not discussed', 'said', 'not discussed')).toBe('B says that it was not discussed');
    expect(inWords('not discussed', 'not discussed', 'silent', 'not discussed')).toBe(
      'A and C say that it was not discussed',
    );
  });
  test('counts who says it', () => {
    expect(inWords('both', 'said', 'said')).toBe('both say it');
    expect(inWords('both', 'said', 'silent', 'said')).toBe('2 of 3 say it');
    expect(inWords('both', 'said', 'said', 'said')).toBe('all 3 say it');
  });
  test('names who contradicts', () => {
    expect(inWords('contradicted', 'said', 'denied')).toBe('contradicted: B says otherwise');
    expect(inWords('contradicted', 'said', 'said')).toBe('contradicted');
  });
});
