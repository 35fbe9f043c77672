import { z } from 'zod';
import { AUDIT_OUTCOMES, TOKEN_ROLES } from '../archive.ts';
import { Json, Record } from '../model/index.ts';
import { nameSchemas } from './openapi.ts';
import { Problem } from './problem.ts';

// What the API gives, as OpenAPI describes it. The types of the archive are the authority; these say them to others.

export const DocumentSummary = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    url: z.string().nullable(),
    published: z.iso.date().nullable(),
    language: z.string(),
    words: z.int(),
    version: z.int(),
    pipeline: z.string(),
    addedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    nearDuplicateOf: z.string().nullable(),
  })
  .describe('A document of the archive, its latest version');

export const VersionSummary = z.object({
  number: z.int(),
  sha256: z.string(),
  title: z.string().nullable(),
  published: z.iso.date().nullable(),
  words: z.int(),
  addedAt: z.iso.datetime(),
  snapshot: z.string().nullable(),
  pipelines: z.array(z.string()).readonly(),
});

export const Correction = z.object({
  id: z.string(),
  document: z.string().nullable(),
  decision: z.looseObject({ action: z.string() }),
  by: z.string(),
  at: z.iso.datetime(),
});

export const MadeCorrection = Correction.extend({
  revision: z.string().nullable().describe('of its document, from now on; null where it concerns the whole archive'),
});

export const Review = z.object({
  entry: z.string(),
  state: z.enum(['accepted', 'changed', 'added']),
  correction: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const Orphan = z.object({ correction: Correction, reason: z.string() });

export const Added = z.object({
  name: z.string(),
  id: z.string(),
  version: z.int(),
  outcome: z.enum(['added', 'new version', 'annotated again', 'unchanged']),
  nearDuplicateOf: z.string().nullable(),
  orphans: z.array(Orphan).readonly(),
});

export const ArchiveEntity = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  ref: z.string().nullable(),
  documents: z.int(),
});

export const EntityLabel = z.object({ id: z.string(), kind: z.string(), name: z.string() });

const days = { first: z.iso.date().nullable(), last: z.iso.date().nullable() };

export const Contact = z.object({
  entity: EntityLabel,
  events: z
    .array(z.object({ type: z.string(), count: z.int() }))
    .readonly()
    .describe('that both took part in, by type'),
  statements: z.int().describe('that one of the two addressed to the other'),
  ...days,
});

export const IssueStances = z.object({
  issue: z.string(),
  stances: z.array(z.object({ stance: z.string(), count: z.int(), ...days })).readonly(),
});

const place = z.object({ start: z.int(), end: z.int() });

export const EntryHit = z.object({
  kind: z.string(),
  id: z.string(),
  ...place.shape,
  act: z.string().nullable(),
  stance: z.string().nullable(),
  issue: z.string().nullable(),
  status: z.string().nullable(),
  eventType: z.string().nullable(),
  relation: z.string().nullable(),
  parts: z.array(z.object({ role: z.string(), entity: z.string(), name: z.string() })).readonly(),
});

const Note = z.object({ code: z.string(), message: z.string(), ...place.shape });

export const FoundHit = z.object({
  document: DocumentSummary,
  entry: EntryHit.nullable(),
  score: z.number(),
  snippet: z.object({ text: z.string(), ...place.shape, highlights: z.array(place).readonly() }),
});

export const SimilarHit = z.object({
  document: DocumentSummary,
  entry: EntryHit.nullable().describe('the attribution or position whose words these are'),
  passage: z.object({ text: z.string(), ...place.shape }).describe('where it stands in the document’s current text'),
  score: z.number().min(0).max(1).describe('nearness in meaning: the cosine of the two vectors'),
});

export const Similar = z.object({
  items: z.array(SimilarHit).readonly().describe('the nearest first'),
  waiting: z.int().describe('documents that were not searched, since they are yet to be read for it'),
  notes: z.array(Note).readonly(),
});

export const Found = z.object({
  target: z.enum(['documents', 'entries']),
  items: z.array(FoundHit).readonly(),
  next: z.string().nullable(),
  total: z.int().nullable(),
  more: z.boolean(),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() })).readonly()),
  notes: z.array(Note).readonly(),
});

const OneSided = z.object({ kind: z.string(), id: z.string(), words: z.string() });
export const Difference = z.object({
  added: z.array(OneSided).readonly(),
  removed: z.array(OneSided).readonly(),
  changed: z
    .array(
      z.object({
        kind: z.string(),
        before: z.string(),
        after: z.string(),
        words: z.string(),
        fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })).readonly(),
      }),
    )
    .readonly(),
  unchanged: z.int(),
});

export const TokenInfo = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(TOKEN_ROLES),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});

export const IssuedToken = z.object({ token: z.string(), info: TokenInfo });

export const AuditLine = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  who: z.string(),
  role: z.enum(TOKEN_ROLES).nullable(),
  action: z.string().describe('an operation of the API, or a command'),
  object: z.string().describe('what it was done with: a path of the API, or an id'),
  outcome: z.enum(AUDIT_OUTCOMES),
  reason: z.string().nullable(),
  address: z.string().describe('where the request came from'),
});

export const Inspection = z.object({
  documents: z.int(),
  versions: z.int(),
  records: z.int(),
  snapshots: z.int(),
  entries: z.int(),
  faults: z.array(z.object({ code: z.string(), where: z.string(), message: z.string() })).readonly(),
});

/** A page of a list; `next` is the cursor of the page after it. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).readonly(), next: z.string().nullable() });
}

export const PageQuery = z.object({
  cursor: z.string().max(500).optional().describe('where the page before ended: its `next`'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('how many items at most'),
});

export const VersionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe('an earlier version; the latest where it is left out'),
});

export const Id = z.object({ id: z.string().min(1).max(500) });

export const CorrectedRecord = z.object({
  revision: z.string().describe('send it as `If-Match` with a correction, so that nobody’s work is overwritten unseen'),
  record: Record,
  reviews: z.array(Review).readonly().describe('what people said of entries'),
  orphans: z.array(Orphan).readonly().describe('corrections that fit no longer; they are kept'),
});

/** Raw bytes, as OpenAPI 3.1 describes them. */
export const Bytes = z.instanceof(Uint8Array).meta({ type: 'string', contentMediaType: 'application/octet-stream' });

export const Feed = z.object({
  url: z.string(),
  title: z.string().nullable(),
  interval: z.int().describe('seconds between two looks'),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime(),
  failures: z.int().describe('looks in a row that failed'),
  error: z.string().nullable().describe('why the last one did'),
});

export const Job = z.object({
  id: z.string(),
  kind: z.string().describe('`fetch` is worked on by a server, `add` by the command'),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])),
  state: z.enum(['running', 'cancelled', 'done']),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});

export const JobWithFailures = Job.extend({
  failures: z.array(z.object({ job: z.string(), position: z.int(), name: z.string(), error: z.string() })).readonly(),
});

export const UploadResult = z.object({
  added: z.array(Added).readonly(),
  failed: z
    .array(z.object({ name: z.string(), reason: z.string() }))
    .readonly()
    .describe('parts that cannot be read'),
});

nameSchemas({
  Added,
  ArchiveEntity,
  AuditLine,
  Contact,
  CorrectedRecord,
  Correction,
  Difference,
  DocumentSummary,
  EntityLabel,
  Feed,
  EntryHit,
  Found,
  FoundHit,
  Inspection,
  IssuedToken,
  IssueStances,
  Job,
  JobWithFailures,
  Json,
  MadeCorrection,
  Orphan,
  Problem,
  Record,
  Review,
  Similar,
  SimilarHit,
  TokenInfo,
  UploadResult,
  VersionSummary,
});
