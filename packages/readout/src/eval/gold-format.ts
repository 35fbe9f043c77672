import { z } from 'zod';
import {
  ACTS,
  AGREEMENT_STATUSES,
  CERTAINTIES,
  CHANGES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORMS,
  POLARITIES,
  RELATIONS,
  ROLES,
  Span,
  STANCES,
  TIME_KINDS,
} from '../model/index.ts';

/** A quotation of the text, or the offsets themselves. */
const Quotation = z.union([z.string().min(1), Span]);
export type Quotation = z.infer<typeof Quotation>;

/** One quotation, several, or none. */
const Quotations = z.union([Quotation, z.array(Quotation)]).nullish();
export type Quotations = z.infer<typeof Quotations>;

const name = z.string().nullish();
const via = z.string().nullish();

const WrittenAttribution = z.object({
  id: z.string(),
  source: Quotations,
  sourceEntity: name,
  cue: Quotations,
  content: z.union([Quotation, z.array(Quotation).min(1)]),
  addressee: Quotations,
  form: z.enum(FORMS),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  via,
});

const WrittenTime = z.object({
  text: Quotations,
  kind: z.enum(TIME_KINDS),
  from: z.string().nullish(),
  to: z.string().nullish(),
  duration: z.string().nullish(),
  approximate: z.boolean().nullish(),
});

const WrittenEvent = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullish(),
  trigger: Quotations,
  mentions: Quotations,
  status: z.enum(EVENT_STATUSES),
  /** Name and role. */
  participants: z.array(z.tuple([z.string(), z.enum(ROLES)])).nullish(),
  via,
});

const WrittenTopic = z.object({ event: z.string(), text: Quotations, discussed: z.boolean(), raisedBy: name, via });

const WrittenAgreement = z.object({
  text: Quotations,
  parties: z.array(z.string()).nullish(),
  subject: Quotations,
  status: z.enum(AGREEMENT_STATUSES),
  via,
});

const WrittenPosition = z.object({
  holder: z.string(),
  stance: z.enum(STANCES),
  issue: z.string(),
  text: Quotations,
  change: z.enum(CHANGES).nullish(),
  via,
});

const WrittenDefinition = z.object({ term: Quotations, meaning: Quotations, according: name, via });

const WrittenDispute = z.object({
  claim: Quotations,
  claimant: name,
  by: z.array(z.string()).nullish(),
  relation: z.enum(RELATIONS),
  text: Quotations,
  via,
});

/** A gold document as a person writes it: entities by name, evidence by quotation. */
export const WrittenGold = z.object({
  id: z.string().min(1),
  published: z.string().nullish(),
  outlet: z.string().nullish(),
  text: z.string(),
  attributions: z.array(WrittenAttribution).default([]),
  times: z.array(WrittenTime).default([]),
  events: z.array(WrittenEvent).default([]),
  topics: z.array(WrittenTopic).default([]),
  agreements: z.array(WrittenAgreement).default([]),
  positions: z.array(WrittenPosition).default([]),
  definitions: z.array(WrittenDefinition).default([]),
  disputes: z.array(WrittenDispute).default([]),
});
export type WrittenGold = z.infer<typeof WrittenGold>;
