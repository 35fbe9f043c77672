import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What people said of two accounts, by row numbers: the latest word counts. */
export class Bonds {
  readonly #decisions: readonly { readonly action: string; readonly sides: ReadonlyMap<number, number> }[];

  /** @param decisions the oldest first; side 1 is what a split leaves behind */
  constructor(decisions: readonly { readonly action: string; readonly sides: ReadonlyMap<number, number> }[]) {
    this.#decisions = decisions.toReversed();
  }

  /** Accounts that somebody said something of. */
  get accounts(): number[] {
    return [...new Set(this.#decisions.flatMap(({ sides }) => [...sides.keys()]))];
  }

  between(a: number, b: number): 'together' | 'apart' | null {
    for (const { action, sides } of this.#decisions) {
      const [x, y] = [sides.get(a), sides.get(b)];
      if (x === undefined || y === undefined) continue;
      if (action === 'merge') return 'together';
      if (x !== y) return 'apart';
      if (x === 0) return 'together';
    }
    return null;
  }
}

/** The bonds of everything that shares a decision with one of the accounts. */
export async function readBonds(db: Kysely<Tables>, accounts: readonly number[]): Promise<Bonds> {
  if (accounts.length === 0) return new Bonds([]);
  const shared = db.selectFrom('decision_accounts as own').select('own.decision').where('own.account', 'in', accounts);
  const rows = await db
    .selectFrom('decision_accounts')
    .innerJoin('thread_decisions', 'thread_decisions.num', 'decision_accounts.decision')
    .select(['decision_accounts.decision as num', 'account', 'side', 'action'])
    .where('decision_accounts.decision', 'in', shared)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('thread_decisions as later')
            .select('later.num')
            .whereRef('later.undoes', '=', 'thread_decisions.num'),
        ),
      ),
    )
    .orderBy('decision_accounts.decision')
    .execute();
  const decisions = new Map<number, { action: string; sides: Map<number, number> }>();
  for (const { num, account, side, action } of rows) {
    const known = decisions.get(num) ?? { action, sides: new Map() };
    known.sides.set(account, side);
    decisions.set(num, known);
  }
  return new Bonds([...decisions.values()].filter(({ action }) => action !== 'rate'));
}
