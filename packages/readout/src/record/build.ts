import { RECORD_SCHEMA, RECORD_UNIT, type Record } from '../model/index.ts';

/** The record of a document's entries. */
export function buildRecord(entries: Omit<Record, 'schema' | 'unit'>): Record {
  return { schema: RECORD_SCHEMA, unit: RECORD_UNIT, ...entries };
}
