import { expect, it } from 'vitest';
import { parsePublished } from './published.ts';

it.each([
  ['2025-07-04', '2025-07-04'],
  ['2025-07-04T23:30:00-05:00', '2025-07-04'],
  ['2025-07-04 10:00', '2025-07-04'],
  ['20250704', '2025-07-04'],
  ['July 4, 2025', '2025-07-04'],
  ['Fri, 4 Jul 2025 10:00:00 GMT', '2025-07-04'],
  ['2025/07/04', '2025-07-04'],
  ['04.07.2025, 10:00', '2025-07-04'],
  ['4th of July', undefined],
  ['2025-02-30', undefined],
  ['2025-13-01', undefined],
  ['2025-7-4', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('reads %j as %j', (value, day) => {
  expect(parsePublished(value)).toBe(day);
});
