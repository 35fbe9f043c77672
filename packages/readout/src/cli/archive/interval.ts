import { InvalidArgumentError } from 'commander';

const UNITS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };
/** No newsroom is asked more often than this. Seconds. */
const LEAST = 60;
const MOST = 30 * 86_400;

/** Seconds of `15m`, `2h`, `1d`. */
export function interval(value: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  const seconds = Number(count) * (UNITS[unit ?? ''] ?? Number.NaN);
  if (seconds >= LEAST && seconds <= MOST) return seconds;
  throw new InvalidArgumentError('It is no time from 60s to 30d: 15m, 2h, 1d.');
}

/** `15m` of 900 seconds. */
export function duration(seconds: number): string {
  for (const unit of ['d', 'h', 'm']) {
    const size = UNITS[unit] as number;
    if (seconds >= size && seconds % size === 0) return `${seconds / size}${unit}`;
  }
  return `${seconds}s`;
}
