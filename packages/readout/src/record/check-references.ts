import { ENTRY_KINDS, type EntryKind, type Record } from '../model/index.ts';
import type { RecordIssue } from './record-issue.ts';

type Path = readonly (string | number)[];
type Reference = { readonly path: Path; readonly to: EntryKind; readonly id: string | null };

/** Ids are unique in the whole record, and every id that an entry names is one of the right list and kind. */
export function* checkReferences(record: Record): Generator<RecordIssue> {
  const lists = new Map(ENTRY_KINDS.map((kind) => [kind, new Set(record[kind].map((entry) => entry.id))]));

  const seen = new Set<string>();
  for (const kind of ENTRY_KINDS)
    for (const [i, { id }] of record[kind].entries()) {
      if (seen.has(id)) yield { code: 'id-duplicate', path: [kind, i, 'id'], message: `${id} stands more than once` };
      seen.add(id);
    }

  for (const { path, to, id } of referencesOf(record))
    if (id !== null && !lists.get(to)?.has(id))
      yield { code: 'reference-missing', path, message: `${id} is none of the record’s ${to}` };

  yield* checkKinds(record);
}

function* referencesOf(record: Record): Generator<Reference> {
  for (const [i, { represents }] of record.entities.entries())
    yield { path: ['entities', i, 'represents'], to: 'entities', id: represents };
  for (const [i, { source, addressee }] of record.attributions.entries()) {
    yield { path: ['attributions', i, 'source', 'entity'], to: 'entities', id: source?.entity ?? null };
    yield { path: ['attributions', i, 'addressee', 'entity'], to: 'entities', id: addressee?.entity ?? null };
  }
  for (const [i, event] of record.events.entries()) {
    for (const [j, { entity }] of event.participants.entries())
      yield { path: ['events', i, 'participants', j, 'entity'], to: 'entities', id: entity };
    yield { path: ['events', i, 'time'], to: 'times', id: event.time };
    yield { path: ['events', i, 'duration'], to: 'times', id: event.duration };
    yield { path: ['events', i, 'place'], to: 'entities', id: event.place };
  }
  for (const [i, { event, raisedBy }] of record.topics.entries()) {
    yield { path: ['topics', i, 'event'], to: 'events', id: event };
    yield { path: ['topics', i, 'raisedBy'], to: 'entities', id: raisedBy };
  }
  for (const [i, { parties, time }] of record.agreements.entries()) {
    for (const [j, id] of parties.entries()) yield { path: ['agreements', i, 'parties', j], to: 'entities', id };
    yield { path: ['agreements', i, 'time'], to: 'times', id: time };
  }
  for (const [i, { holder }] of record.positions.entries())
    yield { path: ['positions', i, 'holder'], to: 'entities', id: holder };
  for (const [i, { according }] of record.definitions.entries())
    yield { path: ['definitions', i, 'according'], to: 'entities', id: according };
  for (const [i, { claimant, by }] of record.disputes.entries()) {
    yield { path: ['disputes', i, 'claimant'], to: 'entities', id: claimant };
    for (const [j, id] of by.entries()) yield { path: ['disputes', i, 'by', j], to: 'entities', id };
  }
  const withVia = ['attributions', 'events', 'topics', 'agreements', 'positions', 'definitions', 'disputes'] as const;
  for (const kind of withVia)
    for (const [i, { via }] of record[kind].entries()) yield { path: [kind, i, 'via'], to: 'attributions', id: via };
}

function* checkKinds(record: Record): Generator<RecordIssue> {
  const times = new Map(record.times.map((time) => [time.id, time.kind]));
  const wrongTime = (path: Path, id: string | null, wanted: 'date' | 'duration'): RecordIssue[] => {
    const kind = id === null ? undefined : times.get(id);
    return kind === undefined || kind === wanted
      ? []
      : [{ code: 'reference-kind', path, message: `${id} is a ${kind}, not a ${wanted}` }];
  };
  for (const [i, { time, duration }] of record.events.entries()) {
    yield* wrongTime(['events', i, 'time'], time, 'date');
    yield* wrongTime(['events', i, 'duration'], duration, 'duration');
  }
  for (const [i, { time }] of record.agreements.entries()) yield* wrongTime(['agreements', i, 'time'], time, 'date');

  const events = new Map(record.events.map((event) => [event.id, event.type]));
  for (const [i, { event }] of record.topics.entries()) {
    const type = events.get(event);
    if (type !== undefined && type !== 'CONSULT')
      yield {
        code: 'reference-kind',
        path: ['topics', i, 'event'],
        message: `${event} is of type ${type}, not CONSULT`,
      };
  }
}
