import type { EntryKind, Record } from '../model/index.ts';

/** What accounts can be of: an occurrence, a deal, a claim that somebody takes a stand on, a phrase that somebody explains. */
export const THREAD_KINDS = ['event', 'agreement', 'dispute', 'definition'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** The list of a record that the accounts of a kind are entries of. */
export const ENTRIES_OF = {
  event: 'events',
  agreement: 'agreements',
  dispute: 'disputes',
  definition: 'definitions',
} as const satisfies { readonly [kind in ThreadKind]: keyof Record };

/** The kind of the accounts that an entry of a record can be; none for entries that are not grouped. */
export const KIND_OF: { readonly [entries in EntryKind]?: ThreadKind } = {
  events: 'event',
  agreements: 'agreement',
  disputes: 'dispute',
  definitions: 'definition',
};
