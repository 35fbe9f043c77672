import { z } from 'zod';
import { THREAD_KINDS, ThreadDecision, WatchTarget } from '../archive.ts';
import {
  ACTS,
  AGREEMENT_STATUSES,
  CERTAINTIES,
  CHANGES,
  Comparison,
  Drift,
  ENTRY_KINDS,
  EVENT_STATUSES,
  FORMS,
  POLARITIES,
  RELATIONS,
  SAYS,
  Span,
  STANCES,
  VERDICTS,
} from '../model/index.ts';
import { nameSchemas } from './openapi.ts';
import { ArchiveEntity } from './schemas.ts';

// What the API tells of many documents together, as OpenAPI describes it. The types of the archive are the authority.

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const day = z.iso.date().nullable();

export const Thread = z
  .object({
    id: z.string(),
    kind: z.enum(THREAD_KINDS),
    label: z.string(),
    eventType: z.string().nullable(),
    mode: z.string().nullable(),
    status: z.string().nullable().describe('of an event or agreement the latest one told; of a dispute the relations'),
    from: day,
    to: day,
    latest: day.describe('the day that lists are sorted by'),
    accounts: z.int(),
    documents: z.int(),
    rating: z.int().nullable().describe('how far an agreement is carried out, 0 to 3; null until a person says so'),
    changedAt: z.iso.datetime(),
  })
  .describe('Entries of one or more documents that tell of one thing');

export const LoggedDecision = z.object({
  id: z.string(),
  decision: ThreadDecision,
  by: z.string(),
  at: z.iso.datetime(),
});

const passage = { document: z.string(), spans: listOf(Span), quote: z.string() };
export const Passage = z.object(passage).describe('Words of a document; no spans where it says nothing');

export const Source = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: day,
});

export const Voice = z
  .object({
    attribution: z.string(),
    speaker: z.string().nullable(),
    act: z.enum(ACTS),
    polarity: z.enum(POLARITIES),
    certainty: z.enum(CERTAINTIES),
  })
  .describe('Whose word something is');

const told = { ...passage, entry: z.string(), source: Source, voice: Voice.nullable() };

export const StoryView = z.object({
  thread: Thread,
  accounts: listOf(z.object({ ...told, status: z.enum(EVENT_STATUSES) })),
  compared: listOf(z.string()).describe('the documents that cells and statements are of'),
  cells: listOf(
    z.object({
      id: z.string(),
      label: z.string(),
      verdict: z.enum(VERDICTS),
      accounts: listOf(z.object({ ...passage, says: z.enum(SAYS) })),
    }),
  ).describe('one row for each point'),
  statements: listOf(
    z.object({
      id: z.string(),
      speaker: z.string().nullable(),
      members: listOf(z.object({ ...passage, attribution: z.string(), form: z.enum(FORMS), drift: Drift.nullable() })),
    }),
  ).describe('utterances that two or more documents report, in the order of publication'),
  decisions: listOf(LoggedDecision),
});

export const StatementView = z.object({
  speaker: z.string().nullable(),
  wordings: listOf(
    z.object({
      ...passage,
      attribution: z.string(),
      form: z.enum(FORMS),
      source: Source,
      drift: Drift.nullable().describe('what it does to the first wording'),
    }),
  ).describe('in the order of publication'),
});

const Step = z.object({
  ...told,
  status: z.enum(AGREEMENT_STATUSES),
  from: day,
  to: day,
  denied: z.boolean().describe('whether whoever is quoted says that it is not so'),
});

export const LedgerEntry = z.object({
  thread: Thread,
  parties: listOf(z.string()),
  subject: Passage.nullable(),
  steps: listOf(Step).describe('in the order of publication'),
  conflicts: listOf(z.object({ status: z.enum(AGREEMENT_STATUSES), says: listOf(Step), saysNot: listOf(Step) })),
  ratings: listOf(z.object({ rating: z.int(), by: z.string(), at: z.iso.datetime() })),
  decisions: listOf(LoggedDecision),
});

const Shift = z.object({
  issue: z.string(),
  from: Passage,
  to: Passage,
  confidence: z.number(),
  state: z.enum(['proposed', 'confirmed', 'rejected']),
  decision: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});

export const PositionsView = z.object({
  holder: ArchiveEntity,
  issues: listOf(
    z.object({
      issue: z.string(),
      statements: listOf(
        z.object({
          ...told,
          holder: z.string(),
          stance: z.enum(STANCES),
          issue: z.string(),
          change: z.enum(CHANGES).nullable().describe('what the text itself says of a shift, or of none'),
          confidence: z.number(),
        }),
      ),
      shifts: listOf(Shift).describe('the machine’s proposals, with what people said of them'),
    }),
  ),
  more: z.boolean().describe('whether there are earlier ones than these'),
});

export const DisputeView = z.object({
  thread: Thread,
  claims: listOf(z.object({ ...passage, claimant: z.string().nullable() })),
  stands: listOf(z.object({ ...told, by: listOf(z.string()), relation: z.enum(RELATIONS) })),
});

export const PhraseView = z.object({
  thread: Thread,
  usages: listOf(
    z.object({ according: z.string().nullable(), meanings: listOf(z.object({ ...told, term: Passage })) }),
  ),
});

export const Watch = z.object({
  id: z.string(),
  name: z.string(),
  target: WatchTarget,
  feedKey: z.string().describe('opens the feeds of this watch without a token: `?key=`'),
  webhook: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const MadeWatch = z.object({
  watch: Watch,
  secret: z.string().nullable().describe('what messages to the webhook are signed with; it is shown only here'),
});

export const WatchState = z.object({
  watch: Watch,
  deliveries: z.object({ waiting: z.int(), failed: z.int(), error: z.string().nullable() }),
});

const ToldEntry = z.object({
  kind: z.enum(ENTRY_KINDS),
  id: z.string(),
  words: z.string(),
  fields: listOf(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

export const WatchEvent = z.object({
  id: z.string(),
  watch: z.string(),
  at: z.iso.datetime(),
  action: z.enum(['new', 'changed', 'gone']),
  summary: z.string(),
  document: z.object({ ...Source.shape, url: z.string().nullable(), version: z.int() }),
  added: listOf(ToldEntry),
  removed: listOf(ToldEntry),
  changed: listOf(ToldEntry),
});

nameSchemas({
  Comparison,
  DisputeView,
  Drift,
  LedgerEntry,
  LoggedDecision,
  MadeWatch,
  Passage,
  PhraseView,
  PositionsView,
  Source,
  StatementView,
  StoryView,
  Thread,
  Voice,
  Watch,
  WatchEvent,
  WatchState,
  WatchTarget,
});
