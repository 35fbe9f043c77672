import { InvalidArgumentError } from 'commander';
import { parsePublished } from '../ingest/published.ts';

/** The value of `--published`. */
export function publicationDate(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parsePublished(value) : undefined;
  if (day) return day;
  throw new InvalidArgumentError('It is no date of the form YYYY-MM-DD.');
}
