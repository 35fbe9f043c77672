import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { Attribution } from './attribution.ts';
import { Definition } from './definition.ts';
import { Dispute } from './dispute.ts';
import { Document } from './document.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Position } from './position.ts';
import { Time } from './time.ts';
import { Topic } from './topic.ts';

export const RECORD_SCHEMA = 'readout/record/1';
/** Offsets are UTF-16 code units, as in a JavaScript string. */
export const RECORD_UNIT = 'utf16';

/** The lists of a record, in the order in which they are written. */
export const ENTRY_KINDS = [
  'entities',
  'times',
  'attributions',
  'events',
  'topics',
  'agreements',
  'positions',
  'definitions',
  'disputes',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What Readout makes of one document; every entry points at the exact characters that it came from. */
export const Record = z.object({
  schema: z.literal(RECORD_SCHEMA),
  unit: z.literal(RECORD_UNIT),
  document: Document,
  entities: z.array(Entity),
  times: z.array(Time),
  attributions: z.array(Attribution),
  events: z.array(Event),
  topics: z.array(Topic),
  agreements: z.array(Agreement),
  positions: z.array(Position),
  definitions: z.array(Definition),
  disputes: z.array(Dispute),
});
export type Record = z.infer<typeof Record>;
