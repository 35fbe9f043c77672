import type { EntryKind, Record } from '../model/record.ts';
import type { AnnotationTerm } from './annotation-context.ts';
import { entryUrn } from './exported.ts';
import { RecordView } from './record-view.ts';

/** What an annotation says of an entry; every key but `type` and `name` is one of `ANNOTATION_TERMS`. */
export type AnnotationBody = { readonly type: string } & { readonly [term in AnnotationTerm | 'name']?: unknown };

type Fields = Omit<AnnotationBody, 'type'>;
type Entry<Kind extends EntryKind> = Record[Kind][number];

const TYPES = {
  entities: 'Entity',
  times: 'Time',
  attributions: 'Attribution',
  events: 'Event',
  topics: 'Topic',
  agreements: 'Agreement',
  positions: 'Position',
  definitions: 'Definition',
  disputes: 'Dispute',
} as const satisfies { readonly [kind in EntryKind]: AnnotationTerm };

/** Tells the entries of a record as bodies of annotations; what is null or empty is left out. */
export class AnnotationBodies {
  readonly #record: Record;
  readonly #view: RecordView;

  constructor(record: Record) {
    this.#record = record;
    this.#view = new RecordView(record);
  }

  of<Kind extends EntryKind>(kind: Kind, entry: Entry<Kind>, review: string | null): AnnotationBody {
    const via = 'via' in entry ? entry.via : null;
    const fields: Fields = {
      ...this.#fields[kind](entry),
      saidIn: via && entryUrn(this.#record, { id: via }),
      voice: this.#view.chain(via),
      confidence: entry.confidence,
      review,
    };
    const told = Object.entries(fields).filter(([, value]) => !isNothing(value));
    return { type: TYPES[kind], ...Object.fromEntries(told) };
  }

  readonly #fields: { readonly [Kind in EntryKind]: (entry: Entry<Kind>) => Fields } = {
    entities: ({ kind, name, titles, represents, ref }) => ({
      kind,
      name,
      titles,
      represents: this.#entity(represents),
      wikidata: ref && wikidataAddress(ref),
    }),
    times: (time) => ({ kind: time.kind, approximate: time.approximate, ...this.#time(time.id) }),
    attributions: ({ source, addressee, act, form, polarity, certainty }) => ({
      speaker: source && (this.#entity(source.entity) ?? { name: this.#view.quote(source.spans) }),
      addressee: addressee && (this.#entity(addressee.entity) ?? { name: this.#view.quote(addressee.spans) }),
      act,
      form,
      polarity,
      certainty,
    }),
    events: ({ type, mode, status, participants, time, duration, place }) => ({
      eventType: type,
      mode,
      status,
      participants: participants.map(({ entity, role }) => ({ ...this.#entity(entity), role })),
      ...this.#time(time),
      ...this.#time(duration),
      place: this.#entity(place),
    }),
    topics: ({ event, discussed, raisedBy }) => ({
      event: entryUrn(this.#record, { id: event }),
      discussed,
      raisedBy: this.#entity(raisedBy),
    }),
    agreements: ({ parties, time, status }) => ({
      parties: parties.map((party) => this.#entity(party)),
      status,
      ...this.#time(time),
    }),
    positions: ({ holder, stance, issue, change }) => ({ holder: this.#entity(holder), stance, issue, change }),
    definitions: ({ according }) => ({ according: this.#entity(according) }),
    disputes: ({ claimant, by, relation }) => ({
      claimant: this.#entity(claimant),
      by: by.map((id) => this.#entity(id)),
      relation,
    }),
  };

  /** Somebody by name and, where it is known, by Wikidata address. */
  #entity(id: string | null): { readonly name: string; readonly wikidata?: string } | null {
    if (id === null) return null;
    const ref = this.#record.entities.find((entity) => entity.id === id)?.ref ?? null;
    return { name: this.#view.name(id), ...(ref && { wikidata: wikidataAddress(ref) }) };
  }

  #time(id: string | null): Fields {
    const time = this.#record.times.find((candidate) => candidate.id === id);
    if (!time) return {};
    return time.kind === 'date' ? { from: time.from, to: time.to } : { duration: time.duration };
  }
}

/** `http://www.wikidata.org/entity/Q159`, which is what Wikidata calls it. */
export function wikidataAddress(ref: string): string {
  return `http://www.wikidata.org/entity/${ref}`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
