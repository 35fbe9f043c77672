import type { Record } from '../model/record.ts';

/** A record as indented JSON, for one document. Ends with a line feed. */
export function toJson(record: Record): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A record as one line of JSON, line feed included. */
export function toJsonLine(record: Record): string {
  return `${JSON.stringify(record)}\n`;
}
