/** Milliseconds before the second attempt. */
const FIRST = 30_000;
const LONGEST = 6 * 3_600_000;
/** Attempts in all: about two days. */
const MOST_ATTEMPTS = 15;

/**
 * When to try again what failed: twice as long after each failure, and a random part of that, so that not all come at once.
 * @param attempts those that failed, this one included
 * @returns null to give up
 */
export function nextAttempt(attempts: number, now: Date, random: () => number = Math.random): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  return new Date(now.getTime() + wait * (0.5 + random() / 2));
}
