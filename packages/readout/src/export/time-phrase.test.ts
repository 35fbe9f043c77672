import { expect, it } from 'vitest';
import { datePhrase, durationPhrase } from './time-phrase.ts';

it.each([
  ['2025-07-04', '2025-07-04', '4 July 2025'],
  ['2025-06-01', '2025-06-30', 'June 2025'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2025-06-01', '2025-06-10', '1–10 June 2025'],
  ['2025-01-01', '2025-12-31', '2025'],
  ['2025-04-01', '2025-06-30', 'April–June 2025'],
  ['2025-06-28', '2025-07-02', '28 June – 2 July 2025'],
  ['2024-12-30', '2025-01-05', '30 December 2024 – 5 January 2025'],
  ['2022-01-01', '2024-12-31', '2022–2024'],
  [null, '2025-12-31', 'until 31 December 2025'],
  ['2025-12-31', null, 'from 31 December 2025'],
  [null, null, 'unresolved'],
])('%s to %s is %s', (from, to, phrase) => {
  expect(datePhrase(from, to)).toBe(phrase);
});

it.each([
  ['PT1H', '1 hour'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['P2W', '2 weeks'],
  ['P3M', '3 months'],
  ['P1Y2M', '1 year 2 months'],
  ['P1DT12H', '1 day 12 hours'],
  ['PT0.5H', '0.5 hours'],
])('%s is %s', (duration, phrase) => {
  expect(durationPhrase(duration)).toBe(phrase);
});
