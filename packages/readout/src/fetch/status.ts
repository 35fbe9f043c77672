import { STATUS_CODES } from 'node:http';

/** Waits longer than a day are not believed. Seconds. */
const MAX_WAIT = 86_400;

/** `404 (not found)`. */
export function statusPhrase(status: number): string {
  const phrase = STATUS_CODES[status]?.toLowerCase();
  return phrase ? `${status} (${phrase})` : String(status);
}

/** Seconds that a `Retry-After` header asks for, given as a number or as a date; undefined where it says neither. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const wait = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now.getTime()) / 1000);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), MAX_WAIT);
}
