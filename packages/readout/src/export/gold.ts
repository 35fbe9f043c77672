import type { Party } from '../model/attribution.ts';
import type { Record } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { Exported } from './exported.ts';
import { goldQuotation } from './gold-quotation.ts';

const NOTE = 'A record that people corrected in Readout, exported for training.';

/** Documents in the format of the gold documents, as JSON Lines. */
export async function* toGold(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  for await (const { record } of documents) yield `${JSON.stringify(goldOf(record))}\n`;
}

/** A document in the format that gold documents are written in by hand, indented: entities by name, evidence by quotation. */
export function goldFile({ record }: Exported): string {
  return `${JSON.stringify(goldOf(record), null, 1)}\n`;
}

/** What the format has no place for is left out: confidence, mentions of entities, the time and place of events. */
export function goldOf(record: Record): object {
  const { id, published, outlet, text } = record.document;
  const names = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  const name = (entity: string | null) => (entity === null ? null : (names.get(entity) ?? entity));
  const all = (spans: readonly Span[]) => spans.map((span) => goldQuotation(text, span));
  /** One quotation, several, or none. */
  const quoted = (spans: readonly Span[]) => (spans.length > 1 ? all(spans) : (all(spans)[0] ?? null));
  const party = (named: Party | null) => quoted(named?.spans ?? []);
  return {
    id,
    published,
    outlet,
    note: NOTE,
    text,
    attributions: record.attributions.map(({ source, cue, content, addressee, confidence: _, ...rest }) => ({
      id: rest.id,
      source: party(source),
      sourceEntity: name(source?.entity ?? null),
      cue: quoted(cue),
      addressee: party(addressee),
      content: all(content),
      form: rest.form,
      act: rest.act,
      polarity: rest.polarity,
      certainty: rest.certainty,
      via: rest.via,
    })),
    times: record.times.map((time) => ({
      text: quoted(time.spans),
      kind: time.kind,
      ...(time.kind === 'date' ? { from: time.from, to: time.to } : { duration: time.duration }),
      ...(time.approximate && { approximate: true }),
    })),
    events: record.events.map(({ id: event, type, mode, trigger, mentions, status, participants, via }) => ({
      id: event,
      type,
      mode,
      trigger: quoted(trigger),
      mentions: all(mentions),
      status,
      participants: participants.map(({ entity, role }) => [name(entity), role]),
      via,
    })),
    topics: record.topics.map(({ event, spans, discussed, raisedBy, via }) => ({
      event,
      text: quoted(spans),
      discussed,
      raisedBy: name(raisedBy),
      via,
    })),
    agreements: record.agreements.map(({ spans, parties, subject, status, via }) => ({
      text: quoted(spans),
      parties: parties.map(name),
      subject: quoted(subject),
      status,
      via,
    })),
    positions: record.positions.map(({ holder, stance, issue, spans, change, via }) => ({
      holder: name(holder),
      stance,
      issue,
      text: quoted(spans),
      change,
      via,
    })),
    definitions: record.definitions.map(({ term, meaning, according, via }) => ({
      term: quoted(term),
      meaning: quoted(meaning),
      according: name(according),
      via,
    })),
    disputes: record.disputes.map(({ claim, claimant, by, relation, spans, via }) => ({
      claim: quoted(claim),
      claimant: name(claimant),
      by: by.map(name),
      relation,
      text: quoted(spans),
      via,
    })),
  };
}
