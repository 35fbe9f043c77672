import { type Entity, hull, type Record, type Span, textsOf } from '../model/index.ts';

export const FLAT_KINDS = ['attribution', 'event', 'topic', 'agreement', 'position', 'definition', 'dispute'] as const;
export type FlatKind = (typeof FLAT_KINDS)[number];

/** What an entity is to an entry. */
export const ENTITY_ROLES = [
  'speaker',
  'addressee',
  'participant',
  'place',
  'raised-by',
  'party',
  'holder',
  'according',
  'claimant',
  'by',
] as const;
export type EntityRole = (typeof ENTITY_ROLES)[number];

/** An entity’s part in an entry; `side` where it is the one that the named entity represents. */
export interface EntityPart {
  readonly role: EntityRole;
  /** Id in the record. */
  readonly entity: string;
  readonly side: boolean;
}

/** One entry of a record without its nesting: what can be asked for, and where its evidence is. */
export interface FlatEntry {
  readonly kind: FlatKind;
  readonly localId: string;
  /** Every span of the entry, in no order. */
  readonly evidence: readonly Span[];
  readonly extent: Span;
  /** What full-text search finds it by: its evidence and the names of its entities. */
  readonly words: string;
  readonly parts: readonly EntityPart[];
  readonly act?: string;
  readonly form?: string;
  readonly polarity?: string;
  readonly certainty?: string;
  readonly eventType?: string;
  readonly mode?: string | null;
  readonly status?: string;
  readonly stance?: string;
  readonly issue?: string;
  readonly relation?: string;
  readonly discussed?: boolean;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly confidence: number;
}

type Details = Omit<FlatEntry, 'kind' | 'localId' | 'evidence' | 'extent' | 'words' | 'parts' | 'confidence'>;
type Named = readonly (readonly [role: EntityRole, entity: string | null | undefined])[];

/** The entries of a record, flattened; entities and times are parts of the others. */
export function flattenEntries(record: Record): FlatEntry[] {
  const flat = new Flattener(record);
  for (const entry of record.attributions) {
    const { source, cue, content, addressee, act, form, polarity, certainty } = entry;
    const evidence = [...(source?.spans ?? []), ...cue, ...content, ...(addressee?.spans ?? [])];
    const named: Named = [
      ['speaker', source?.entity],
      ['addressee', addressee?.entity],
    ];
    flat.add('attribution', entry, evidence, named, { act, form, polarity, certainty });
  }
  for (const entry of record.events) {
    const { type: eventType, mode, status, participants, place, time } = entry;
    const named: Named = [...participants.map(({ entity }) => ['participant', entity] as const), ['place', place]];
    flat.add('event', entry, [...entry.trigger, ...entry.mentions], named, {
      eventType,
      mode,
      status,
      ...flat.days(time),
    });
  }
  for (const entry of record.topics)
    flat.add('topic', entry, entry.spans, [['raised-by', entry.raisedBy]], { discussed: entry.discussed });
  for (const entry of record.agreements) {
    const named: Named = entry.parties.map((party) => ['party', party]);
    flat.add('agreement', entry, [...entry.spans, ...entry.subject], named, {
      status: entry.status,
      ...flat.days(entry.time),
    });
  }
  for (const entry of record.positions) {
    const { holder, stance, issue } = entry;
    flat.add('position', entry, entry.spans, [['holder', holder]], { stance, issue });
  }
  for (const entry of record.definitions)
    flat.add('definition', entry, [...entry.term, ...entry.meaning], [['according', entry.according]], {});
  for (const entry of record.disputes) {
    const named: Named = [...entry.by.map((by) => ['by', by] as const), ['claimant', entry.claimant]];
    flat.add('dispute', entry, [...entry.spans, ...entry.claim], named, { relation: entry.relation });
  }
  return flat.entries;
}

class Flattener {
  readonly entries: FlatEntry[] = [];
  readonly #record: Record;
  readonly #entities: ReadonlyMap<string, Entity>;

  constructor(record: Record) {
    this.#record = record;
    this.#entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  }

  add(
    kind: FlatKind,
    { id, confidence }: { id: string; confidence: number },
    evidence: Span[],
    named: Named,
    details: Details,
  ): void {
    const extent = hull(evidence);
    if (extent === null) return;
    const parts = this.#parts(named);
    const names = parts.map(({ entity }) => this.#entities.get(entity)?.name ?? '');
    const words = [...textsOf(this.#record.document.text, evidence), ...names].join('\n');
    this.entries.push({ kind, localId: id, evidence, extent, words, parts, confidence, ...details });
  }

  /** The days of a time; null where it is not resolved. */
  days(id: string | null): { from: string | null; to: string | null } {
    const time = id === null ? undefined : this.#record.times.find((candidate) => candidate.id === id);
    return time?.kind === 'date' ? { from: time.from, to: time.to } : { from: null, to: null };
  }

  /** The named entities and everyone they represent, each once in a role. */
  #parts(named: Named): EntityPart[] {
    const parts = new Map<string, EntityPart>();
    for (const [role, id] of named) {
      let side = false;
      for (let entity = this.#entities.get(id ?? ''); entity; entity = this.#entities.get(entity.represents ?? '')) {
        const key = `${role} ${entity.id}`;
        if (parts.has(key) && side) break;
        parts.set(key, { role, entity: entity.id, side });
        if (role === 'place') break;
        side = true;
      }
    }
    return [...parts.values()];
  }
}
