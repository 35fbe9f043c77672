import { compareCells } from '../../compare/cells.ts';
import { type Grouped, groupEvents } from '../../compare/events.ts';
import { groupStatements } from '../../compare/statements.ts';
import { Story } from '../../compare/story.ts';
import type { Cell, Drift, Event, Form, Record, Says, Verdict } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import type { LoggedDecision } from '../../store/thread-decisions.ts';
import type { Thread } from '../../store/threads.ts';
import { type Passage, passageOf, recordsOf, type Source, sourceOf, type Voice, voiceOf } from './passage.ts';

/** One document’s telling of an event. */
export interface StoryAccount extends Passage {
  /** Id of the event in the document’s record. */
  readonly entry: string;
  readonly source: Source;
  readonly status: Event['status'];
  readonly voice: Voice | null;
}

/** A point of an event, across the accounts that were compared. */
export interface StoryCell {
  readonly id: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly accounts: readonly (Passage & { readonly says: Says })[];
}

/** One utterance as several documents have it. */
export interface StoryStatement {
  readonly id: string;
  readonly speaker: string | null;
  readonly members: readonly (Passage & {
    readonly attribution: string;
    readonly form: Form;
    readonly drift: Drift | null;
  })[];
}

export interface StoryView {
  readonly thread: Thread;
  /** In the order of publication; 500 at most. */
  readonly accounts: readonly StoryAccount[];
  /** Documents that were compared: the first of each outlet, then others. */
  readonly compared: readonly string[];
  readonly cells: readonly StoryCell[];
  /** Those that two or more documents have. */
  readonly statements: readonly StoryStatement[];
  /** What people decided on it. */
  readonly decisions: readonly LoggedDecision[];
}

/** Documents in one table. */
const MOST_COMPARED = 12;

/** An event with every account of it, and what the accounts say; null for an unknown one. */
export async function storyOf(store: Store, id: string): Promise<StoryView | null> {
  const thread = await store.threads.get(id);
  if (thread?.kind !== 'event') return null;
  const places = await store.threads.accounts(thread.id);
  const records = await recordsOf(
    store,
    places.map(({ document }) => document),
  );
  const known = new Map(records.map((record) => [record.document.id, record]));
  const isAccount = (document: string, event: string | null): boolean =>
    places.some((place) => place.document === document && place.entry === event);
  const accounts = places.flatMap(({ document, entry }) => {
    const record = known.get(document);
    const event = record?.events.find((candidate) => candidate.id === entry);
    if (record === undefined || event === undefined) return [];
    const { status, via } = event;
    const passage = passageOf(record, [...event.trigger, ...event.mentions]);
    return [{ ...passage, entry, source: sourceOf(record), status, voice: voiceOf(record, via) }];
  });
  const compared = chosen(records);
  return {
    thread,
    accounts,
    compared: compared.map(({ document }) => document.id),
    ...comparedAccounts(compared, isAccount),
    decisions: await store.threadDecisions.standing([...known.keys()]),
  };
}

/** Different outlets tell more than one outlet’s updates. */
function chosen(records: readonly Record[]): Record[] {
  const firsts = new Map(records.toReversed().map((record) => [record.document.outlet ?? record.document.id, record]));
  const ordered = [...records.filter((record) => firsts.get(record.document.outlet ?? record.document.id) === record)];
  const rest = records.filter((record) => !ordered.includes(record));
  const taken = new Set([...ordered, ...rest].slice(0, MOST_COMPARED));
  return records.filter((record) => taken.has(record));
}

/** @param isAccount whether an event of a document is the one that is compared, by the machine’s word or a person’s */
function comparedAccounts(
  records: readonly Record[],
  isAccount: (document: string, event: string | null) => boolean,
): Pick<StoryView, 'cells' | 'statements'> {
  if (records.length < 2) return { cells: [], statements: [] };
  const story = new Story(records);
  const groups = groupEvents(story);
  const own = groups.flatMap(({ occurrences }) => occurrences.filter((told) => isAccount(told.document, told.event)));
  const others = groups
    .map((group) => ({ ...group, occurrences: group.occurrences.filter((told) => !own.includes(told)) }))
    .filter(({ occurrences }) => occurrences.length > 0);
  const event = joined(groups, own);
  const known = new Map(records.map((record) => [record.document.id, record]));
  const passage = (document: string, spans: Passage['spans']): Passage =>
    passageOf(known.get(document) as Record, spans);
  const cells = event === null ? [] : compareCells(story, [event, ...others]);
  return {
    cells: cells
      .filter((cell) => cell.event === event?.event.id)
      .map(({ id, label, verdict, accounts }: Cell) => ({
        id,
        label,
        verdict,
        accounts: accounts.map(({ document, says, spans }) => ({ ...passage(document, spans), says })),
      })),
    statements: groupStatements(story)
      .filter(({ members }) => new Set(members.map(({ document }) => document)).size > 1)
      .map(({ id, speaker, members }) => ({
        id,
        speaker,
        members: members.map(({ document, attribution, form, spans, drift }) => ({
          ...passage(document, spans),
          attribution,
          form,
          drift,
        })),
      })),
  };
}

/** The accounts as one event, described as the greatest of the groups that they come from. */
function joined(groups: readonly Grouped[], occurrences: Grouped['occurrences']): Grouped | null {
  const greatest = groups.find((group) => group.occurrences.some((told) => occurrences.includes(told)));
  if (greatest === undefined) return null;
  const accounts = [...Map.groupBy(occurrences, ({ document }) => document)].map(([document, told]) => ({
    document,
    event: told[0]?.event ?? null,
    spans: told.flatMap(({ spans }) => [...spans]),
  }));
  return { event: { ...greatest.event, id: 'story', accounts }, occurrences };
}
