import {
  type Correction,
  type CorrectionRequest,
  type Decision,
  describeIssue,
  ENTRY_KINDS,
  InvalidInput,
  type Record,
} from '../../model/index.ts';
import { checkRecord } from '../check.ts';
import { anchorOf, entryOf, findAnchor } from './anchor.ts';
import { unusedId, withEntry, withField, withoutEntry, withSettledChains } from './edit.ts';
import { fromPortable, toPortable } from './portable.ts';
import type { Json } from './references.ts';

/** A correction that a record has no place for; it is kept and applied again to the next record. */
export interface Orphan {
  readonly correction: Correction;
  readonly reason: string;
}

/** What a person said of an entry. */
export interface Review {
  readonly entry: string;
  readonly state: 'accepted' | 'changed' | 'added';
  readonly correction: string;
  readonly by: string;
  readonly at: string;
}

export interface Corrected {
  readonly record: Record;
  readonly reviews: readonly Review[];
  readonly orphans: readonly Orphan[];
}

type Step = { readonly record: Record; readonly entry: string | null } | { readonly misfit: string };

/** People’s corrections applied over the machine’s record, in the order in which they were made. */
export function applyCorrections(machine: Record, corrections: readonly Correction[]): Corrected {
  let record = machine;
  const reviews = new Map<string, Review>();
  const orphans: Orphan[] = [];
  for (const correction of corrections) {
    const step = applyDecision(record, correction.decision);
    if ('misfit' in step) {
      orphans.push({ correction, reason: step.misfit });
      continue;
    }
    record = step.record;
    const { id, by, at, decision } = correction;
    const state = STATES[decision.action];
    if (step.entry !== null && state) reviews.set(step.entry, { entry: step.entry, state, correction: id, by, at });
  }
  const present = new Set(ENTRY_KINDS.flatMap((kind) => record[kind].map(({ id }) => id)));
  return { record, reviews: [...reviews.values()].filter(({ entry }) => present.has(entry)), orphans };
}

const STATES: { readonly [action in Decision['action']]?: Review['state'] } = {
  accept: 'accepted',
  change: 'changed',
  add: 'added',
};

/**
 * A request in terms that outlive the record that it was made on.
 * @throws {InvalidInput} where it names what is not there, or would leave a record that does not hold
 */
export function decide(record: Record, request: CorrectionRequest): Decision {
  const decision = inPortableTerms(record, request);
  const step = 'misfit' in decision ? decision : applyDecision(record, decision);
  if ('misfit' in step) throw refusal(step.misfit);
  return decision as Decision;
}

function inPortableTerms(record: Record, request: CorrectionRequest): Decision | { readonly misfit: string } {
  if (request.action === 'add') {
    const { kind } = request;
    const { id: _, confidence: __, ...given } = request.entry;
    const portable = toPortable(record, kind, null, given as Json);
    if ('misfit' in portable) return portable;
    return { action: 'add', kind, entry: portable.value as { [key: string]: Json } };
  }
  const found = entryOf(record, request.entry, ENTRY_KINDS);
  const anchor = found && anchorOf(record, found[0], request.entry);
  if (!found || !anchor) return { misfit: `there is no entry ${JSON.stringify(request.entry)}` };
  if (request.action !== 'change') return { action: request.action, entry: anchor };
  const { field } = request;
  if (field === 'id' || field === 'confidence' || !Object.hasOwn(found[1], field))
    return { misfit: `${JSON.stringify(field)} is no field of ${request.entry} that can be changed` };
  const portable = toPortable(record, found[0], field, request.value as Json);
  return 'misfit' in portable ? portable : { action: 'change', entry: anchor, field, value: portable.value };
}

function applyDecision(record: Record, decision: Decision): Step {
  const step = changed(record, decision);
  if ('misfit' in step) return step;
  const [issue] = checkRecord(step.record);
  return issue ? { misfit: `the record would not hold: ${describeIssue(issue)}` } : step;
}

function changed(record: Record, decision: Decision): Step {
  if (decision.action === 'add') {
    const { kind } = decision;
    const entry = fromPortable(record, kind, null, decision.entry as Json);
    if ('misfit' in entry) return entry;
    const id = unusedId(record, kind);
    const next = withEntry(record, kind, entry.value as { [key: string]: Json }, id);
    return { record: kind === 'attributions' ? settled(next, id) : next, entry: id };
  }
  if (decision.action === 'merge' || decision.action === 'split' || decision.action === 'undo')
    return { misfit: 'it concerns the archive, not a record' };
  const id = findAnchor(record, decision.entry);
  if (id === null) return { misfit: 'the entry that it corrects is not in the record' };
  const { kind } = decision.entry;
  if (decision.action === 'reject') return { record: withoutEntry(record, kind, id), entry: null };
  if (decision.action === 'accept') return { record: withField(record, kind, id, 'confidence', 1), entry: id };
  const value = fromPortable(record, kind, decision.field, decision.value as Json);
  if ('misfit' in value) return value;
  const next = withField(record, kind, id, decision.field, value.value);
  return { record: kind === 'attributions' && decision.field === 'content' ? settled(next, id) : next, entry: id };
}

/** Chains are settled only in a record whose entries have the right form. */
function settled(record: Record, id: string): Record {
  return checkRecord(record).some(({ code }) => code === 'shape') ? record : withSettledChains(record, id);
}

function refusal(message: string): InvalidInput<'correction'> {
  return new InvalidInput([{ code: 'correction', path: [], message }]);
}
