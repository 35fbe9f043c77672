import type { CorrectionRequest, Entity, Record } from 'readout/model';
import { nextId } from './apply-correction.ts';
import { allEntries } from './entry-list.ts';
import type { KindedEntry } from './parts.ts';

// One entity of a record made of two, or two of one: several corrections that are one step for the person.

/** What makes one entity part of another: its mentions and everything that names it go over, then it is gone. */
export function mergeRequests(record: Record, from: Entity, into: Entity): CorrectionRequest[] {
  const mentions = [...into.mentions, ...from.mentions]
    .filter(({ start, end }, i, all) => all.findIndex((one) => one.start === start && one.end === end) === i)
    .sort((a, b) => a.start - b.start);
  return [
    { action: 'change', entry: into.id, field: 'mentions', value: mentions },
    ...allEntries(record).flatMap((kinded) => reassigned(kinded, (id) => (id === from.id ? into.id : id))),
    { action: 'reject', entry: from.id },
  ];
}

/** What makes some mentions of an entity another entity, with the sources and addressees that stand on them. */
export function splitRequests(
  record: Record,
  entity: Entity,
  moved: readonly number[],
  name: string,
): CorrectionRequest[] {
  const goes = entity.mentions.filter((_, i) => moved.includes(i));
  const stays = entity.mentions.filter((_, i) => !moved.includes(i));
  const { id: _, confidence: __, ...rest } = entity;
  const added = nextId(record, 'entities');
  const isMoved = (spans: readonly { start: number; end: number }[]) =>
    spans.some((span) => goes.some((mention) => mention.start < span.end && span.start < mention.end));
  const requests: CorrectionRequest[] = [
    { action: 'add', kind: 'entities', entry: { ...rest, name, ref: null, mentions: goes } },
    { action: 'change', entry: entity.id, field: 'mentions', value: stays },
  ];
  for (const attribution of record.attributions)
    for (const field of ['source', 'addressee'] as const) {
      const party = attribution[field];
      if (party?.entity === entity.id && isMoved(party.spans))
        requests.push({ action: 'change', entry: attribution.id, field, value: { ...party, entity: added } });
    }
  return requests;
}

/** The changes that make an entry name other entities. */
function reassigned({ kind, entry }: KindedEntry, replace: (id: string) => string): CorrectionRequest[] {
  const change = (field: string, before: unknown, after: unknown): CorrectionRequest[] =>
    JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ action: 'change', entry: entry.id, field, value: after } as CorrectionRequest];
  const one = (field: string, id: string | null) => change(field, id, id === null ? null : replace(id));
  const each = (ids: readonly string[]) => [...new Set(ids.map(replace))];
  switch (kind) {
    case 'attributions':
      return (['source', 'addressee'] as const).flatMap((field) => {
        const party = entry[field];
        return party?.entity ? change(field, party, { ...party, entity: replace(party.entity) }) : [];
      });
    case 'events': {
      const participants = entry.participants
        .map((one) => ({ ...one, entity: replace(one.entity) }))
        .filter(({ entity }, i, all) => all.findIndex((one) => one.entity === entity) === i);
      return [...change('participants', entry.participants, participants), ...one('place', entry.place)];
    }
    case 'topics':
      return one('raisedBy', entry.raisedBy);
    case 'agreements':
      return change('parties', entry.parties, each(entry.parties));
    case 'positions':
      return one('holder', entry.holder);
    case 'definitions':
      return one('according', entry.according);
    case 'disputes':
      return [...change('by', entry.by, each(entry.by)), ...one('claimant', entry.claimant)];
    case 'entities':
      return one('represents', entry.represents);
    case 'times':
      return [];
  }
}
