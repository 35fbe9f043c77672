import { dayInWords } from 'readout/reading-room';

/** *3 May 2026*, or *3 May 2026 – 5 May 2026*; null where no day is known. */
export function daysInWords(from: string | null, to: string | null): string | null {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return null;
  return first === last ? dayInWords(first) : `${dayInWords(first)} – ${dayInWords(last)}`;
}
