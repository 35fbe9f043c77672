import type { Record } from '../../model/index.ts';
import { packText, sha256, unpackText } from './packing.ts';

/** A record as it is stored: without the document’s text, which its version has. */
export interface RecordBody {
  readonly body: Uint8Array;
  /** Of the JSON. */
  readonly sha256: string;
}

export function packRecord(record: Record): RecordBody {
  const { text: _, ...document } = record.document;
  const json = JSON.stringify({ ...record, document });
  return { body: packText(json), sha256: sha256(json) };
}

/** The record again, with the text that it was made of. Its form was checked when it was stored. */
export function unpackRecord(body: Uint8Array, text: string): Record {
  const record: Record = JSON.parse(unpackText(body));
  return { ...record, document: { ...record.document, text } };
}
