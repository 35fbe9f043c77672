import { InvalidArgumentError } from 'commander';

/** An option’s value as a number from 1 on. */
export function positive(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It is no number from 1 on.');
}
