import type { EntryKind, Record, Span } from 'readout/model';

/** What the reading view marks in the text, in the order of its switches. */
export const LAYERS = [
  { id: 'source', label: 'Sources', isShown: true },
  { id: 'cue', label: 'Cues', isShown: true },
  { id: 'content', label: 'What was said', isShown: true },
  { id: 'event', label: 'Events', isShown: true },
  { id: 'topic', label: 'Topics', isShown: true },
  { id: 'agreement', label: 'Agreements', isShown: true },
  { id: 'position', label: 'Positions', isShown: true },
  { id: 'definition', label: 'Definitions', isShown: true },
  { id: 'dispute', label: 'Disputes', isShown: true },
  { id: 'time', label: 'Times', isShown: false },
  { id: 'entity', label: 'Entities', isShown: false },
] as const;
export type Layer = (typeof LAYERS)[number]['id'];

/** An entry of any kind with the list that it stands in. */
export type KindedEntry = {
  [Kind in EntryKind]: { readonly kind: Kind; readonly entry: Record[Kind][number] };
}[EntryKind];

/** One thing that an entry points at in the text: its cue, its content. */
export interface EntryPart {
  /** Field of the entry that holds the spans, for corrections. */
  readonly field: string;
  readonly label: string;
  /** Null for what is lit with its entry but has no marks of its own. */
  readonly layer: Layer | null;
  readonly spans: readonly Span[];
  /** Whether there must be a span. */
  readonly isNeeded: boolean;
}

/** What an entry points at, the most telling part last. */
export function partsOf(kinded: KindedEntry): EntryPart[] {
  const part = (
    field: string,
    label: string,
    layer: Layer | null,
    spans: readonly Span[],
    isNeeded = true,
  ): EntryPart => ({
    field,
    label,
    layer,
    spans,
    isNeeded,
  });
  switch (kinded.kind) {
    case 'attributions': {
      const { source, cue, content, addressee } = kinded.entry;
      return [
        part('source', 'Source', 'source', source?.spans ?? [], false),
        part('cue', 'Cue', 'cue', cue, false),
        part('addressee', 'Told to', null, addressee?.spans ?? [], false),
        part('content', 'Content', 'content', content),
      ];
    }
    case 'events':
      return [
        part('mentions', 'Other mentions', 'event', kinded.entry.mentions, false),
        part('trigger', 'Mention', 'event', kinded.entry.trigger),
      ];
    case 'topics':
      return [part('spans', 'Topic', 'topic', kinded.entry.spans)];
    case 'agreements':
      return [
        part('subject', 'Subject', null, kinded.entry.subject, false),
        part('spans', 'Agreement', 'agreement', kinded.entry.spans),
      ];
    case 'positions':
      return [part('spans', 'Position', 'position', kinded.entry.spans)];
    case 'definitions':
      return [
        part('term', 'Term', 'definition', kinded.entry.term),
        part('meaning', 'Meaning', 'definition', kinded.entry.meaning),
      ];
    case 'disputes':
      return [
        part('claim', 'Claim', 'dispute', kinded.entry.claim, false),
        part('spans', 'Stand', 'dispute', kinded.entry.spans),
      ];
    case 'times':
      return [part('spans', 'Time', 'time', kinded.entry.spans)];
    case 'entities':
      return [part('mentions', 'Mentions', 'entity', kinded.entry.mentions)];
  }
}

/** Every span of an entry. */
export function evidenceOf(kinded: KindedEntry): Span[] {
  return partsOf(kinded).flatMap(({ spans }) => spans);
}
