import { z } from 'zod';
import { Confidence } from './confidence.ts';
import { Evidence, Spans } from './span.ts';

/** The event types of PLOVER (Halterman and others, 2023). */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The modes of a CONSULT event that the format names; other events have free, short modes (`strike`, `tariffs`). */
export const CONSULT_MODES = ['call', 'meeting', 'visit', 'talks', 'summit', 'third-party'] as const;
export type ConsultMode = (typeof CONSULT_MODES)[number];

export const EVENT_STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'proposed',
  'refused',
  'cancelled',
  'did not occur',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** `party`: one of the equal sides of a call, meeting or agreement. */
export const ROLES = ['actor', 'recipient', 'party', 'mediator', 'observer'] as const;
export type Role = (typeof ROLES)[number];

export const Participant = z.object({ entity: z.string(), role: z.enum(ROLES) });
export type Participant = z.infer<typeof Participant>;

/** What happened, is planned, or was refused: one entry however often the text mentions it. */
export const Event = z.object({
  id: z.string().min(1),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  /** The clearest mention. */
  trigger: Evidence,
  /** The other mentions. */
  mentions: Spans,
  status: z.enum(EVENT_STATUSES),
  participants: z.array(Participant),
  /** Id of a time of kind `date`. */
  time: z.string().nullable(),
  /** Id of a time of kind `duration`. */
  duration: z.string().nullable(),
  /** Id of an entity. */
  place: z.string().nullable(),
  via: z.string().nullable(),
  confidence: Confidence,
});
export type Event = z.infer<typeof Event>;
