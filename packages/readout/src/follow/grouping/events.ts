import { affinity, ONE_EVENT } from '../../compare/affinity.ts';
import { candidateKeys } from '../../compare/candidate-keys.ts';
import { type Occurrence, occurrencesOf } from '../../compare/occurrence.ts';
import { TermWeights } from '../../compare/term-weights.ts';
import type { Record } from '../../model/index.ts';
import type { Account, AccountDraft, ThreadDescription } from '../../store/threads.ts';
import type { AccountKind, RecordCast } from './account-kind.ts';
import type { Measure } from './linkage.ts';

/** What is kept of an account of an event. */
type EventTraits = Omit<Occurrence, 'spans'> & { readonly status: string };

/** Occurrences: calls, meetings, strikes; weighed as `compare` weighs them. */
export const events: AccountKind = {
  accountsOf(record: Record, cast: RecordCast): AccountDraft[] {
    const known = new Map(record.events.map((event) => [event.id, event]));
    const parts = new Map<string, number>();
    return occurrencesOf(asArchived(record, cast)).flatMap(({ spans: _, ...occurrence }) => {
      const event = known.get(occurrence.event ?? '');
      if (event === undefined) return [];
      const part = parts.get(event.id) ?? 0;
      parts.set(event.id, part + 1);
      const traits: EventTraits = { ...occurrence, status: event.status };
      const entities = event.participants.flatMap(({ entity }) => cast.ids(entity));
      const keys = candidateKeys({ ...occurrence, spans: [] });
      return [{ kind: 'event', entry: event.id, part, keys: [...new Set(keys)], entities, traits }];
    });
  },

  measure(accounts: readonly Account[]): Measure {
    const weights = new TermWeights(accounts.map((account) => new Set(traitsOf(account).context)));
    return { threshold: ONE_EVENT, score: (a, b) => affinity(occurrenceOf(a), occurrenceOf(b), weights) };
  },

  describe(accounts: readonly Account[]): ThreadDescription {
    const all = accounts.map(traitsOf);
    const best = all.reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
    const windows = all.flatMap(({ window }) => window ?? []).sort((a, b) => lengthOf(a) - lengthOf(b));
    const published = all.flatMap((account) => account.published ?? []).sort();
    const last = all.toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? '')).at(-1);
    const what = best.mode ?? best.kind ?? best.type.toLowerCase();
    return {
      label: best.names.length === 0 ? what : `${best.names.join(', ')}: ${what}`,
      eventType: best.type,
      mode: best.mode,
      status: last?.status ?? null,
      from: windows[0]?.from ?? null,
      to: windows[0]?.to ?? null,
      latest: windows[0]?.to ?? published.at(-1) ?? null,
    };
  },
};

/** Entities that people made one in the archive have one name and one Wikidata id here too. */
function asArchived(record: Record, cast: RecordCast): Record {
  const entities = record.entities.map((entity) => {
    const known = cast.entity(entity.id);
    return known === null ? entity : { ...entity, name: known.name, ref: known.ref };
  });
  return { ...record, entities };
}

function traitsOf({ traits }: Account): EventTraits {
  return traits as EventTraits;
}

function occurrenceOf(account: Account): Occurrence {
  return { ...traitsOf(account), spans: [] };
}

/** How much an account settles: it speaks for all. */
function fullness({ names, window, mode }: EventTraits): number {
  return Math.min(names.length, 4) + (window === null ? 0 : 1) + (mode === null ? 0 : 1);
}

function lengthOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return Date.parse(to) - Date.parse(from);
}
