import type { Attribution, Record, Span } from 'readout/model';

/** Id of the attribution whose content encloses some words most closely; null where the report itself says them. */
export function narratedBy(record: Record, spans: readonly Span[]): string | null {
  const around = record.attributions.filter(({ content }) =>
    spans.every(({ start, end }) => content.some((outer) => outer.start <= start && end <= outer.end)),
  );
  const [closest] = around.sort((a, b) => length(a) - length(b));
  return closest?.id ?? null;
}

function length({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
