import { expect, it } from 'vitest';
import { viaOf } from './chains.ts';

const voice = (id: string, start: number, end: number) => ({ id, cue: [], content: [{ start, end }] });

it('is the innermost attribution whose content encloses all of the spans', () => {
  const voices = [voice('a1', 0, 100), voice('a2', 10, 50), voice('a3', 60, 90)];
  expect(viaOf(voices, [{ start: 20, end: 30 }])).toBe('a2');
  expect(
    viaOf(voices, [
      { start: 20, end: 30 },
      { start: 70, end: 80 },
    ]),
  ).toBe('a1');
});

it('is the narrator where none encloses them', () => {
  expect(viaOf([voice('a1', 0, 10)], [{ start: 5, end: 15 }])).toBeNull();
});
