import { findShifts } from '../../compare/shifts.ts';
import { Story } from '../../compare/story.ts';
import {
  anyOverlap,
  type Change,
  type Position,
  type Record,
  type Span,
  type Stance,
  sliceSpan,
} from '../../model/index.ts';
import type { ArchiveEntity } from '../../store/entities.ts';
import type { Condition } from '../../store/search.ts';
import type { Store } from '../../store/store.ts';
import type { LoggedDecision, QuotedPassage } from '../../store/thread-decisions.ts';
import { nameOf, type Passage, passageOf, recordsOf, type Source, sourceOf, type Voice, voiceOf } from './passage.ts';

/** What a side said that it wants, will or will not do, in one document. */
export interface PositionTaken extends Passage {
  /** Id of the position in the document’s record. */
  readonly entry: string;
  readonly source: Source;
  /** The side itself, or who speaks for it. */
  readonly holder: string;
  readonly stance: Stance;
  readonly issue: string;
  readonly voice: Voice | null;
  /** What the text itself says of a shift, or of none. */
  readonly change: Change | null;
  readonly confidence: number;
}

/** That a side moved on an issue: a proposal of the machine’s until a person confirms or rejects it. */
export interface ShiftProposal {
  readonly issue: string;
  readonly from: Passage;
  readonly to: Passage;
  readonly confidence: number;
  readonly state: 'proposed' | 'confirmed' | 'rejected';
  /** The log’s line, where a person decided. */
  readonly decision: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

export interface PositionsView {
  readonly holder: ArchiveEntity;
  readonly issues: readonly {
    readonly issue: string;
    /** In the order of publication. */
    readonly statements: readonly PositionTaken[];
    readonly shifts: readonly ShiftProposal[];
  }[];
  /** Whether there are earlier ones than are shown. */
  readonly more: boolean;
}

/** Statements that one view holds, and documents among which shifts are looked for: the latest. */
const MOST_STATEMENTS = 200;
const MOST_SEARCHED = 40;

/** What an entity, and whoever represents it, wants over time; null for an unknown one. */
export async function positionsOf(store: Store, entity: string, issue?: string): Promise<PositionsView | null> {
  const holder = await store.entities.get(entity);
  if (holder === null) return null;
  const { items, next } = await store.search.find({
    target: 'entries',
    conditions: conditionsOf(holder.id, issue),
    sort: 'date',
    limit: MOST_STATEMENTS,
  });
  const wanted = new Set(items.map(({ document, entry }) => `${document.id} ${entry?.id}`));
  const records = await recordsOf(store, items.map(({ document }) => document.id).reverse());
  const statements = records.flatMap((record) =>
    record.positions
      .filter(({ id }) => wanted.has(`${record.document.id} ${id}`))
      .map((position) => takenOf(record, position)),
  );
  const decisions = await store.threadDecisions.standing(records.map(({ document }) => document.id));
  const shifts = shiftsOf(records.slice(-MOST_SEARCHED), statements, decisions, holder.name, issue);
  const issues = Map.groupBy(statements, (statement) => statement.issue);
  return {
    holder,
    issues: [...new Set([...issues.keys(), ...shifts.map((shift) => shift.issue)])].map((label) => ({
      issue: label,
      statements: issues.get(label) ?? [],
      shifts: shifts.filter((shift) => shift.issue === label),
    })),
    more: next !== null,
  };
}

function conditionsOf(holder: string, issue: string | undefined): Condition[] {
  const conditions: Condition[] = [
    { on: 'field', field: 'kind', values: ['position'], negated: false },
    { on: 'entity', roles: ['holder'], entities: [holder], negated: false },
  ];
  if (issue !== undefined) conditions.push({ on: 'field', field: 'issue', values: [issue], negated: false });
  return conditions;
}

function takenOf(record: Record, position: Position): PositionTaken {
  const { id: entry, stance, issue, change, confidence, spans, via, holder } = position;
  return {
    ...passageOf(record, spans),
    entry,
    source: sourceOf(record),
    holder: nameOf(record, holder) ?? '',
    stance,
    issue,
    voice: voiceOf(record, via),
    change,
    confidence,
  };
}

/** What the machine proposes, with what people said of it; what they confirmed stays, also where it is proposed no longer. */
function shiftsOf(
  records: readonly Record[],
  statements: readonly PositionTaken[],
  decisions: readonly LoggedDecision[],
  holder: string,
  issue: string | undefined,
): ShiftProposal[] {
  const known = new Map(records.map((record) => [record.document.id, record]));
  const isOfLine = ({ document, spans }: { document: string; spans: readonly Span[] }): boolean =>
    statements.some((statement) => statement.document === document && anyOverlap(statement.spans, spans));
  const judged = decisions.flatMap((logged) =>
    logged.decision.action === 'confirm shift' || logged.decision.action === 'reject shift'
      ? [{ ...logged, decision: logged.decision }]
      : [],
  );
  const proposals = findShifts(new Story(records.map((record) => saidFor(record, statements))))
    .filter(({ from, to }) => isOfLine(to) || isOfLine(from))
    .map((shift): ShiftProposal => {
      const [from, to] = [shift.from, shift.to].map(({ document, spans }) =>
        passageOf(known.get(document) as Record, spans),
      ) as [Passage, Passage];
      const said = judged.findLast(({ decision }) => isSame(decision.from, from) && isSame(decision.to, to));
      const state =
        said === undefined ? 'proposed' : said.decision.action === 'confirm shift' ? 'confirmed' : 'rejected';
      const { issue: label, confidence } = shift;
      return { issue: label, from, to, confidence, state, ...whoOf(said) };
    });
  const kept = judged.filter(
    ({ id, decision }) =>
      decision.action === 'confirm shift' &&
      decision.holder === holder &&
      (issue === undefined || decision.issue === issue) &&
      !proposals.some((proposal) => proposal.decision === id) &&
      !judged.some((later) => Number(later.id) > Number(id) && isSamePair(later.decision, decision)),
  );
  const confirmed = kept.map((logged): ShiftProposal => {
    const { from, to, issue: label } = logged.decision;
    const [first, second] = [plainly(from), plainly(to)];
    return { issue: label, from: first, to: second, confidence: 1, state: 'confirmed', ...whoOf(logged) };
  });
  return [...proposals, ...confirmed];
}

/** A record with nothing but what the side says: where others moved is not asked here. */
function saidFor(record: Record, statements: readonly PositionTaken[]): Record {
  const taken = new Set(statements.filter(({ document }) => document === record.document.id).map(({ entry }) => entry));
  const positions = record.positions.filter(({ id }) => taken.has(id));
  const side = new Set(positions.flatMap(({ holder }) => chainOf(record, holder)));
  const isOfSide = (entity: string | null | undefined): boolean => chainOf(record, entity).some((id) => side.has(id));
  return { ...record, positions, attributions: record.attributions.filter(({ source }) => isOfSide(source?.entity)) };
}

/** An entity and whoever it speaks for, one after the other. */
function chainOf(record: Record, entity: string | null | undefined): string[] {
  const chain: string[] = [];
  for (let at = entity; at && !chain.includes(at); ) {
    chain.push(at);
    at = record.entities.find(({ id }) => id === at)?.represents;
  }
  return chain;
}

function whoOf(logged: LoggedDecision | undefined): Pick<ShiftProposal, 'decision' | 'by' | 'at'> {
  return { decision: logged?.id ?? null, by: logged?.by ?? null, at: logged?.at ?? null };
}

/** The same words of the same document, wherever they stand now. */
function isSame(quoted: QuotedPassage, { document, quote }: Passage): boolean {
  return quoted.document === document && plainly(quoted).quote === quote;
}

function isSamePair(
  a: { readonly from: QuotedPassage; readonly to: QuotedPassage },
  b: { readonly from: QuotedPassage; readonly to: QuotedPassage },
): boolean {
  return isSame(a.from, plainly(b.from)) && isSame(a.to, plainly(b.to));
}

function plainly({ document, spans }: QuotedPassage): Passage {
  const quote = spans
    .map((span) => span.quote)
    .join(' … ')
    .replace(/\s+/g, ' ');
  return { document, spans: spans.map(({ start, end }) => ({ start, end })), quote };
}

/** A passage of a record, in terms that outlive it; null where its spans do not lie in the text. */
export function quotedPassage(record: Record, spans: readonly Span[]): QuotedPassage | null {
  const { id: document, text } = record.document;
  if (spans.length === 0 || spans.some(({ start, end }) => start >= end || end > text.length)) return null;
  return { document, spans: spans.map((span) => ({ ...span, quote: sliceSpan(text, span) })) };
}
