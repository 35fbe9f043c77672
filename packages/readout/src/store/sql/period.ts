import { type RawBuilder, sql } from 'kysely';
import type { Period } from '../overview.ts';

/** Characters of a day that name its period. */
const LENGTH: { readonly [period in Period]: number } = { year: 4, month: 7, day: 10 };

/** The period that a day is in: `2026-05` of `2026-05-04`. */
export function periodOf(day: RawBuilder<unknown>, per: Period): RawBuilder<unknown> {
  return sql`substr(${day}, 1, ${sql.lit(LENGTH[per])})`;
}
