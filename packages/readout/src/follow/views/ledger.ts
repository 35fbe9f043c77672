import type { Agreement, AgreementStatus, Record } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import type { LoggedDecision } from '../../store/thread-decisions.ts';
import type { Thread } from '../../store/threads.ts';
import { nameOf, type Passage, passageOf, recordsOf, type Source, sourceOf, type Voice, voiceOf } from './passage.ts';

/** What one document tells of an agreement. */
export interface Step extends Passage {
  /** Id of the agreement in the document’s record. */
  readonly entry: string;
  readonly source: Source;
  readonly status: AgreementStatus;
  /** Days that the text gives; null where it gives none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whose word it is; null for the narrator’s. */
  readonly voice: Voice | null;
  /** Whether whoever is quoted says that it is not so. */
  readonly denied: boolean;
}

/** Claims about one step that cannot both be so. */
export interface Conflict {
  readonly status: AgreementStatus;
  readonly says: readonly Step[];
  readonly saysNot: readonly Step[];
}

export interface LedgerEntry {
  readonly thread: Thread;
  /** Names, as the documents have them. */
  readonly parties: readonly string[];
  readonly subject: Passage | null;
  /** In the order of publication. */
  readonly steps: readonly Step[];
  readonly conflicts: readonly Conflict[];
  /** Who said how far it is carried out, and when; the latest last. */
  readonly ratings: readonly { readonly rating: number; readonly by: string; readonly at: string }[];
  readonly decisions: readonly LoggedDecision[];
}

/** An agreement across documents, step by step; null for an unknown one. */
export async function ledgerEntryOf(store: Store, id: string): Promise<LedgerEntry | null> {
  const thread = await store.threads.get(id);
  if (thread?.kind !== 'agreement') return null;
  const places = await store.threads.accounts(thread.id);
  const records = await recordsOf(
    store,
    places.map(({ document }) => document),
  );
  const told = records.flatMap((record) =>
    record.agreements
      .filter(({ id: entry }) => places.some((place) => place.document === record.document.id && place.entry === entry))
      .map((agreement) => ({ record, agreement })),
  );
  const steps = told.map(({ record, agreement }) => stepOf(record, agreement));
  const decisions = await store.threadDecisions.standing(records.map(({ document }) => document.id));
  const fullest = told.toSorted((a, b) => b.agreement.subject.length - a.agreement.subject.length)[0];
  return {
    thread,
    parties: [
      ...new Set(
        told.flatMap(({ record, agreement }) => agreement.parties.flatMap((one) => nameOf(record, one) ?? [])),
      ),
    ],
    subject:
      fullest && fullest.agreement.subject.length > 0 ? passageOf(fullest.record, fullest.agreement.subject) : null,
    steps,
    conflicts: conflictsIn(steps),
    ratings: decisions.flatMap(({ decision, by, at }) =>
      decision.action === 'rate' && decision.accounts.some((one) => isPlace(places, one))
        ? [{ rating: decision.rating, by, at }]
        : [],
    ),
    decisions,
  };
}

type AnchoredPlace = { readonly document: string; readonly anchor: object };

/** Whether a decision means an account: by its words. */
function isPlace(places: readonly AnchoredPlace[], { document, anchor }: AnchoredPlace): boolean {
  return places.some((place) => place.document === document && wordsOf(place.anchor) === wordsOf(anchor));
}

function wordsOf(anchor: object): string {
  const { spans = [] } = anchor as { spans?: readonly { readonly quote: string }[] };
  return spans.map(({ quote }) => quote).join('\n');
}

function stepOf(record: Record, agreement: Agreement): Step {
  const time = record.times.find(({ id }) => id === agreement.time);
  const voice = voiceOf(record, agreement.via);
  return {
    ...passageOf(record, agreement.spans),
    entry: agreement.id,
    source: sourceOf(record),
    status: agreement.status,
    from: time?.kind === 'date' ? time.from : null,
    to: time?.kind === 'date' ? time.to : null,
    voice,
    denied: voice !== null && (voice.polarity === 'negative' || voice.act === 'deny' || voice.act === 'reject'),
  };
}

/** Statuses that say of the same step that it was taken, and that it was not. */
const CONTRARY: readonly (readonly [AgreementStatus, readonly AgreementStatus[]])[] = [
  ['implemented', ['violated', 'suspended', 'ended', 'rejected', 'proposed']],
  ['being implemented', ['violated', 'suspended', 'rejected']],
  ['reached', ['rejected']],
  ['signed', ['rejected']],
  ['extended', ['ended']],
];
/** What is told later than this may have become so in between. Days. */
const SAME_TIME = 45;

/** Steps that one source says were taken and another says were not, at about the same time. */
export function conflictsIn(steps: readonly Step[]): Conflict[] {
  const statuses = [...new Set(steps.map(({ status }) => status))];
  return statuses.flatMap((status) => {
    const contrary = CONTRARY.find(([one]) => one === status)?.[1] ?? [];
    const says = steps.filter((step) => step.status === status && !step.denied);
    const saysNot = steps.filter(
      (step) =>
        (step.status === status && step.denied) ||
        (contrary.includes(step.status) && !step.denied && says.some((other) => areRivals(step, other))),
    );
    const rivals = says.filter((step) => saysNot.some((other) => areTogether(step, other)));
    return rivals.length > 0 && saysNot.length > 0 ? [{ status, says: rivals, saysNot }] : [];
  });
}

/** Two claims of different sources; what the narrator tells in two documents is how things went on. */
function areRivals(a: Step, b: Step): boolean {
  const [x, y] = [a.voice?.speaker ?? null, b.voice?.speaker ?? null];
  return x !== y && areTogether(a, b);
}

function areTogether(a: Step, b: Step): boolean {
  const [x, y] = [a.source.published, b.source.published];
  return x === null || y === null || Math.abs(Date.parse(x) - Date.parse(y)) <= SAME_TIME * 86_400_000;
}
