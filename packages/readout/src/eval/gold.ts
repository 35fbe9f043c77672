import { InvalidInput, type Issue, type Span } from '../model/index.ts';
import { type Quotations, WrittenGold } from './gold-format.ts';
import { locateQuotation, type QuotationError } from './quotation.ts';

export type GoldIssueCode = 'format' | 'reference-missing' | QuotationError;
export type GoldIssue = Issue<GoldIssueCode>;

type Written<Kind extends 'attributions' | 'events' | 'agreements' | 'positions' | 'disputes' | 'times' | 'topics'> =
  WrittenGold[Kind][number];

/** The entries of a gold document with their quotations found: spans in UTF-16 code units, entities still by name. */
export interface GoldAttribution extends Omit<Written<'attributions'>, 'source' | 'cue' | 'content' | 'addressee'> {
  source: Span[];
  cue: Span[];
  content: Span[];
  addressee: Span[];
}
export type GoldTime = Omit<Written<'times'>, 'text'> & { spans: Span[] };
export type GoldEvent = Omit<Written<'events'>, 'trigger' | 'mentions'> & { trigger: Span[]; mentions: Span[] };
export type GoldTopic = Omit<Written<'topics'>, 'text'> & { spans: Span[] };
export type GoldAgreement = Omit<Written<'agreements'>, 'text' | 'subject'> & { spans: Span[]; subject: Span[] };
export type GoldPosition = Omit<Written<'positions'>, 'text'> & { spans: Span[] };
export type GoldDefinition = Omit<WrittenGold['definitions'][number], 'term' | 'meaning'> & {
  term: Span[];
  meaning: Span[];
};
export type GoldDispute = Omit<Written<'disputes'>, 'text' | 'claim'> & { spans: Span[]; claim: Span[] };

export interface GoldDocument {
  id: string;
  published: string | null;
  outlet: string | null;
  text: string;
  attributions: GoldAttribution[];
  times: GoldTime[];
  events: GoldEvent[];
  topics: GoldTopic[];
  agreements: GoldAgreement[];
  positions: GoldPosition[];
  definitions: GoldDefinition[];
  disputes: GoldDispute[];
}

const PROBLEMS: { [code in QuotationError]: string } = {
  'quotation-missing': 'not in the text',
  'quotation-ambiguous': 'occurs more than once, add context and ⟦⟧',
};

/** Finds every quotation of a gold document, and whatever is wrong with it. */
export function readGold(written: unknown): { gold: GoldDocument; issues: [] } | { gold: null; issues: GoldIssue[] } {
  const parsed = WrittenGold.safeParse(written);
  if (!parsed.success) {
    return {
      gold: null,
      issues: parsed.error.issues.map((issue) => ({
        code: 'format',
        path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
        message: issue.message,
      })),
    };
  }
  const { data } = parsed;
  const issues: GoldIssue[] = checkReferences(data);

  const find = (quotations: Quotations, ...path: (string | number)[]): Span[] => {
    const list = quotations == null ? [] : Array.isArray(quotations) ? quotations : [quotations];
    return list.flatMap((quotation) => {
      if (typeof quotation !== 'string') return [quotation];
      const found = locateQuotation(data.text, quotation);
      if (typeof found !== 'string') return [found];
      issues.push({ code: found, path, message: `${PROBLEMS[found]}: ${quotation}` });
      return [];
    });
  };

  const gold: GoldDocument = {
    id: data.id,
    published: data.published ?? null,
    outlet: data.outlet ?? null,
    text: data.text,
    attributions: data.attributions.map((entry, i) => ({
      ...entry,
      source: find(entry.source, 'attributions', i, 'source'),
      cue: find(entry.cue, 'attributions', i, 'cue'),
      content: find(entry.content, 'attributions', i, 'content'),
      addressee: find(entry.addressee, 'attributions', i, 'addressee'),
    })),
    times: data.times.map((entry, i) => ({ ...entry, spans: find(entry.text, 'times', i, 'text') })),
    events: data.events.map((entry, i) => ({
      ...entry,
      trigger: find(entry.trigger, 'events', i, 'trigger'),
      mentions: find(entry.mentions, 'events', i, 'mentions'),
    })),
    topics: data.topics.map((entry, i) => ({ ...entry, spans: find(entry.text, 'topics', i, 'text') })),
    agreements: data.agreements.map((entry, i) => ({
      ...entry,
      spans: find(entry.text, 'agreements', i, 'text'),
      subject: find(entry.subject, 'agreements', i, 'subject'),
    })),
    positions: data.positions.map((entry, i) => ({ ...entry, spans: find(entry.text, 'positions', i, 'text') })),
    definitions: data.definitions.map((entry, i) => ({
      ...entry,
      term: find(entry.term, 'definitions', i, 'term'),
      meaning: find(entry.meaning, 'definitions', i, 'meaning'),
    })),
    disputes: data.disputes.map((entry, i) => ({
      ...entry,
      claim: find(entry.claim, 'disputes', i, 'claim'),
      spans: find(entry.text, 'disputes', i, 'text'),
    })),
  };
  return issues.length > 0 ? { gold: null, issues } : { gold, issues: [] };
}

/** As `readGold`, but throws `InvalidInput`. */
export function parseGold(written: unknown): GoldDocument {
  const { gold, issues } = readGold(written);
  if (gold === null) throw new InvalidInput(issues);
  return gold;
}

function checkReferences(data: WrittenGold): GoldIssue[] {
  const attributions = new Set(data.attributions.map((entry) => entry.id));
  const events = new Set(data.events.map((entry) => entry.id));
  const issues: GoldIssue[] = [];
  for (const kind of [
    'attributions',
    'events',
    'topics',
    'agreements',
    'positions',
    'definitions',
    'disputes',
  ] as const)
    data[kind].forEach(({ via }, i) => {
      if (via != null && !attributions.has(via))
        issues.push({ code: 'reference-missing', path: [kind, i, 'via'], message: `${via} is no attribution` });
    });
  data.topics.forEach(({ event }, i) => {
    if (!events.has(event))
      issues.push({ code: 'reference-missing', path: ['topics', i, 'event'], message: `${event} is no event` });
  });
  return issues;
}
