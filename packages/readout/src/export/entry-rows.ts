import type { Attribution } from '../model/attribution.ts';
import { ENTRY_KINDS, type EntryKind, type Record } from '../model/record.ts';
import { hull, type Span, textsOf } from '../model/span.ts';
import type { Time } from '../model/time.ts';
import { CodePointSpans } from './code-point-spans.ts';
import { type Cell, type ColumnName, ENTRY_COLUMNS, type EntryRow } from './entry-columns.ts';
import { evidenceParts, KIND_NAMES } from './entry-spans.ts';
import { type Exported, isAskedFor } from './exported.ts';
import { RecordView } from './record-view.ts';

type Cells = { readonly [name in ColumnName]?: Cell };

const EMPTY = Object.fromEntries(ENTRY_COLUMNS.map(([name]) => [name, null])) as EntryRow;

/** One row for each entry of a document that is asked for, kind after kind. */
export function* entryRows(exported: Exported): Generator<EntryRow> {
  const { record, address, reviews } = exported;
  const { id, title, outlet, author, url, published, language, sha256, text } = record.document;
  const document = { document: id, title, outlet, author, url: address ?? url, published, language, sha256 };
  const points = new CodePointSpans(text);
  const teller = new Teller(record);
  for (const kind of ENTRY_KINDS)
    for (const entry of record[kind]) {
      if (!isAskedFor(exported, entry)) continue;
      yield {
        ...EMPTY,
        ...document,
        kind: KIND_NAMES[kind],
        entry: entry.id,
        ...place(kind, entry, text, points),
        ...teller.cells(kind, entry),
        confidence: entry.confidence,
        review: reviews.get(entry.id) ?? null,
      };
    }
}

/** Where the words stand that an entry is quoted by; of an entity, those of its first mention. */
function place(kind: EntryKind, entry: Record[EntryKind][number], text: string, points: CodePointSpans): Cells {
  const [main] = evidenceParts(kind, entry as never);
  if (!main) return {};
  const spans = kind === 'entities' ? main.spans.slice(0, 1) : main.spans;
  const extent = points.of(hull(spans) as Span);
  const parts = spans.map((span) => points.of(span)).map(({ start, end }) => `${start}-${end}`);
  return { ...extent, spans: spans.length > 1 ? parts.join(';') : null, quote: words(text, spans) };
}

/** Tells entries of a record in cells, with names for ids. */
class Teller {
  readonly #record: Record;
  readonly #view: RecordView;
  readonly #times: ReadonlyMap<string, Time>;
  readonly #entities: ReadonlyMap<string, Record['entities'][number]>;

  constructor(record: Record) {
    this.#record = record;
    this.#view = new RecordView(record);
    this.#times = new Map(record.times.map((time) => [time.id, time]));
    this.#entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  }

  cells(kind: EntryKind, entry: Record[EntryKind][number]): Cells {
    const tell = this.#tellers[kind] as (entry: Record[EntryKind][number]) => Cells;
    const via = 'via' in entry ? entry.via : null;
    const chain = this.#view.chain(via);
    return { ...tell(entry), via, voice: chain.length > 0 ? chain.join(' → ') : null };
  }

  readonly #tellers: { readonly [Kind in EntryKind]: (entry: Record[Kind][number]) => Cells } = {
    entities: ({ kind, name, titles, represents, ref }) => ({
      type: kind,
      name,
      titles: listed(titles),
      represents: this.#name(represents),
      ref,
    }),
    times: (time) => ({
      type: time.kind,
      approximate: time.approximate,
      ...this.#days(time.id),
      ...this.#length(time.id),
    }),
    attributions: (entry) => this.#attribution(entry),
    events: ({ type, mode, status, participants, time, duration, place }) => ({
      type,
      mode,
      status,
      participants: listed(participants.map(({ entity, role }) => `${this.#name(entity)} (${role})`)),
      place: this.#name(place),
      ...this.#days(time),
      ...this.#length(duration),
    }),
    topics: ({ event, discussed, raisedBy }) => ({ event, discussed, raised_by: this.#name(raisedBy) }),
    agreements: ({ parties, subject, time, status }) => ({
      parties: this.#names(parties),
      subject: this.#words(subject),
      status,
      ...this.#days(time),
    }),
    positions: ({ holder, stance, issue, change }) => ({ holder: this.#name(holder), stance, issue, change }),
    definitions: ({ meaning, according }) => ({ meaning: this.#words(meaning), according: this.#name(according) }),
    disputes: ({ claim, claimant, by, relation }) => ({
      claim: this.#words(claim),
      claimant: this.#name(claimant),
      by: this.#names(by),
      relation,
    }),
  };

  #attribution(entry: Attribution): Cells {
    const { source, cue, addressee, act, form, polarity, certainty } = entry;
    const speaker = this.#entities.get(source?.entity ?? '');
    return {
      speaker: source === null ? null : this.#view.source(entry),
      speaker_ref: speaker?.ref ?? null,
      speaker_represents: this.#name(speaker?.represents ?? null),
      source: this.#words(source?.spans ?? []),
      cue: this.#words(cue),
      addressee: addressee && (this.#name(addressee.entity) ?? this.#words(addressee.spans)),
      act,
      form,
      polarity,
      certainty,
    };
  }

  #name(id: string | null): string | null {
    return id === null ? null : this.#view.name(id);
  }

  #names(ids: readonly string[]): string | null {
    return listed(ids.map((id) => this.#view.name(id)));
  }

  #words(spans: readonly Span[]): string | null {
    return spans.length === 0 ? null : words(this.#record.document.text, spans);
  }

  #days(id: string | null): Cells {
    const time = this.#times.get(id ?? '');
    return time?.kind === 'date' ? { from: time.from, to: time.to } : {};
  }

  #length(id: string | null): Cells {
    const time = this.#times.get(id ?? '');
    return time?.kind === 'duration' ? { duration: time.duration } : {};
  }
}

/** The very characters of spans, parts joined by an ellipsis. */
function words(text: string, spans: readonly Span[]): string {
  return textsOf(text, spans).join(' … ');
}

function listed(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}
