import type { ThreadKind } from '../../store/thread-kinds.ts';
import type { Grouping } from '../../store/threads.ts';
import { type AccountKind, RecordCast } from './account-kind.ts';
import { agreements } from './agreements.ts';
import { definitions } from './definitions.ts';
import { disputes } from './disputes.ts';
import { events } from './events.ts';
import { joinUnits } from './linkage.ts';

const KINDS: { readonly [kind in ThreadKind]: AccountKind } = {
  event: events,
  agreement: agreements,
  dispute: disputes,
  definition: definitions,
};

/** How an archive groups the entries of its documents. */
export const archiveGrouping: Grouping = {
  accountsOf(record, entityOf) {
    const cast = new RecordCast(record, entityOf);
    return Object.values(KINDS).flatMap((kind) => kind.accountsOf(record, cast));
  },
  join(kind, units, bond) {
    return joinUnits(units, bond, KINDS[kind].measure(units.flatMap(({ accounts }) => accounts)));
  },
  describe: (kind, accounts) => KINDS[kind].describe(accounts),
};
