import type { EntryKind, Record } from '../model/record.ts';
import type { Span } from '../model/span.ts';

/** A part of an entry and the words that it stands on. */
export interface EvidencePart {
  /** `content`, `source`, `trigger`… as the record calls it. */
  readonly part: string;
  readonly spans: readonly Span[];
}

type Entry<Kind extends EntryKind> = Record[Kind][number];

/** Kinds by the name of one of their entries. */
export const KIND_NAMES = {
  entities: 'entity',
  times: 'time',
  attributions: 'attribution',
  events: 'event',
  topics: 'topic',
  agreements: 'agreement',
  positions: 'position',
  definitions: 'definition',
  disputes: 'dispute',
} as const satisfies { readonly [kind in EntryKind]: string };

/** The parts of an entry, the one that it is quoted by first; parts without words are left out. */
export function evidenceParts<Kind extends EntryKind>(kind: Kind, entry: Entry<Kind>): EvidencePart[] {
  const parts = PARTS[kind](entry);
  return Object.entries(parts).flatMap(([part, spans]) => (spans && spans.length > 0 ? [{ part, spans }] : []));
}

const PARTS: {
  readonly [Kind in EntryKind]: (entry: Entry<Kind>) => { readonly [part: string]: readonly Span[] | undefined };
} = {
  entities: ({ mentions }) => ({ mention: mentions.map(({ start, end }) => ({ start, end })) }),
  times: ({ spans }) => ({ time: spans }),
  attributions: ({ content, source, cue, addressee }) => ({
    content,
    source: source?.spans,
    cue,
    addressee: addressee?.spans,
  }),
  events: ({ trigger, mentions }) => ({ trigger, mention: mentions }),
  topics: ({ spans }) => ({ topic: spans }),
  agreements: ({ spans, subject }) => ({ agreement: spans, subject }),
  positions: ({ spans }) => ({ position: spans }),
  definitions: ({ term, meaning }) => ({ term, meaning }),
  disputes: ({ spans, claim }) => ({ stand: spans, claim }),
};
