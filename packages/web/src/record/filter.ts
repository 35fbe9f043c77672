import type { ListedEntry } from './entry-list.ts';
import type { KindedEntry } from './parts.ts';

/** What entries are looked for; what is not given is not asked. */
export interface EntryFilter {
  /** Id of an entity of the record. */
  readonly person?: string | undefined;
  /** A kind: `positions`. Without one, all but times. */
  readonly type?: string | undefined;
  readonly act?: string | undefined;
  /** `plain` or `hedged` for statements, `guess` for whatever the machine is not sure of. */
  readonly certainty?: string | undefined;
}

/** Confidence below which an entry counts as a guess. */
const GUESS = 0.5;

/** The entries that a filter lets through, in their order. */
export function filtered(entries: readonly ListedEntry[], filter: EntryFilter): ListedEntry[] {
  const { person, type, act, certainty } = filter;
  return entries.filter(
    ({ kinded }) =>
      (type === undefined ? kinded.kind !== 'times' : kinded.kind === type) &&
      (person === undefined || personsOf(kinded).includes(person)) &&
      (act === undefined || (kinded.kind === 'attributions' && kinded.entry.act === act)) &&
      (certainty === undefined || hasCertainty(kinded, certainty)),
  );
}

function hasCertainty({ kind, entry }: KindedEntry, certainty: string): boolean {
  if (certainty === 'guess') return entry.confidence < GUESS;
  return kind === 'attributions' && entry.certainty === certainty;
}

/** Ids of the entities that have a part in an entry. */
export function personsOf(kinded: KindedEntry): string[] {
  return named(kinded).filter((id) => id !== null && id !== undefined);
}

function named(kinded: KindedEntry): (string | null | undefined)[] {
  switch (kinded.kind) {
    case 'attributions':
      return [kinded.entry.source?.entity, kinded.entry.addressee?.entity];
    case 'events':
      return [...kinded.entry.participants.map(({ entity }) => entity), kinded.entry.place];
    case 'topics':
      return [kinded.entry.raisedBy];
    case 'agreements':
      return kinded.entry.parties;
    case 'positions':
      return [kinded.entry.holder];
    case 'definitions':
      return [kinded.entry.according];
    case 'disputes':
      return [kinded.entry.claimant, ...kinded.entry.by];
    case 'times':
      return [];
    case 'entities':
      return [kinded.entry.id, kinded.entry.represents];
  }
}
