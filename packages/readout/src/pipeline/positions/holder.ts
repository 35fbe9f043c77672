import type { Attribution, Entity, Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { entitiesOfNouns, entityOfNoun, lastEntityIn } from '../phrase-entities.ts';
import { sideOf, speakersOf } from '../speaker.ts';
import type { StanceEvidence } from './stance-evidence.ts';

type Looking = Pick<Context, 'document' | 'entities' | 'reading' | 'attributions'>;

/** Acts whose content tells others what to do, so that its subject is not the holder: *urged both sides to return*. */
const ADDRESSED = new Set(['demand', 'urge', 'ask']);
/** Relations over which a predicate takes the subject of its governor: *is ready and wants to talk*. */
const SHARED = new Set(['conj', 'xcomp', 'advcl', 'cop', 'aux', 'acl']);
const LONGEST_CLIMB = 3;

/** The sides whose position a span is: its explicit subject's, else the speaker's; empty where neither is known. */
export function holdersOf(
  context: Looking,
  span: Span,
  evidence: StanceEvidence | null,
  attribution: Attribution | null,
): Entity[] {
  const speakers = speakersOf(context, attribution);
  const explicit = speaksForItself(span, evidence, attribution) ? [] : explicitHolders(context, span, evidence);
  const holders = explicit.length > 0 ? explicit : speakers;
  return [...new Set(holders.map((holder) => sideOf(context, holder)))];
}

/** Who is named last before a span in its sentence, or first in the span: a guess where neither subject nor speaker is known. */
export function nearestSide(context: Looking, span: Span): Entity[] {
  const before = lastEntityIn(context, { start: sentenceAt(context, span), end: span.start });
  const named = before ?? context.entities.within(span)[0]?.entity ?? null;
  return named === null ? [] : [sideOf(context, named)];
}

/** Whether the position is the speaker's although the span may have a subject: *must*, and the content of a demand. */
function speaksForItself(span: Span, evidence: StanceEvidence | null, attribution: Attribution | null): boolean {
  if (evidence?.holder === 'speaker') return true;
  const own = evidence !== null && evidence.kind !== 'condition';
  if (own || attribution === null || !ADDRESSED.has(attribution.act)) return false;
  return attribution.content.some((part) => part.start < span.end && span.start < part.end);
}

/** Holders that the span's own words name: the owner of a noun (*Moscow’s refusal*), the subject of a verb. */
function explicitHolders(context: Looking, span: Span, evidence: StanceEvidence | null): Entity[] {
  const { words } = context.reading;
  const predicate = predicateOf(context, span, evidence);
  if (predicate === null) return [];
  if (evidence?.kind === 'nouns') {
    const owner = entityOfNoun(context, predicate);
    if (owner !== null) return [owner];
  }
  const sentence = sentenceAt(context, span);
  const subjects = subjectsOf(context, predicate).filter((subject) => words.start(subject) >= sentence);
  return subjects.length > 0 ? entitiesOfNouns(context, subjects) : leading(context, span, predicate);
}

/** The entity with which a span begins, before its predicate: its subject where syntax is not sure of one. */
function leading(context: Looking, span: Span, predicate: number): Entity[] {
  const end = context.reading.words.start(predicate);
  const first = end > span.start ? context.entities.within({ start: span.start, end })[0] : undefined;
  return first?.mention.start === span.start ? [first.entity] : [];
}

/** The predicate whose subject is the holder: of a condition that of the clause which hangs on it. */
function predicateOf({ reading: { words } }: Looking, span: Span, evidence: StanceEvidence | null): number | null {
  if (evidence !== null && evidence.kind !== 'condition') return evidence.word;
  const head = words.headOf(span);
  if (evidence === null || head === null) return head;
  return words.isRoot(head) ? null : words.head(head);
}

/** Words that are the subject of a predicate, its own or the one that it shares. */
function subjectsOf(context: Looking, predicate: number): number[] {
  const { words } = context.reading;
  let at = predicate;
  for (let steps = 0; steps <= LONGEST_CLIMB; steps++) {
    const subjects = words.childrenBy(at, 'nsubj');
    if (subjects.length > 0) return subjects;
    if (words.isRoot(at) || !SHARED.has(words.deprel(at).split(':')[0] ?? '')) return [];
    at = words.head(at);
  }
  return [];
}

function sentenceAt({ reading }: Pick<Context, 'reading'>, span: Span): number {
  return reading.sentences.findLast((sentence) => sentence.start <= span.start)?.start ?? 0;
}
