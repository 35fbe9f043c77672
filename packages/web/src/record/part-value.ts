import type { CorrectionRequest, Span } from 'readout/model';
import type { EntryPart, KindedEntry } from './parts.ts';

/** The correction that sets the words of a part of an entry. No words at all: nobody is named. */
export function wordsCorrection(kinded: KindedEntry, part: EntryPart, spans: readonly Span[]): CorrectionRequest {
  const value = valueOfPart(kinded, part.field, spans);
  return { action: 'change', entry: kinded.entry.id, field: part.field, value } as CorrectionRequest;
}

function valueOfPart(kinded: KindedEntry, field: string, spans: readonly Span[]): unknown {
  if (kinded.kind !== 'attributions' || (field !== 'source' && field !== 'addressee')) return spans;
  return spans.length === 0 ? null : { entity: kinded.entry[field]?.entity ?? null, spans };
}
