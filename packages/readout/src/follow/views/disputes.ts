import type { Relation } from '../../model/index.ts';
import type { Store } from '../../store/store.ts';
import type { Thread } from '../../store/threads.ts';
import { nameOf, type Passage, passageOf, recordsOf, type Source, sourceOf, type Voice, voiceOf } from './passage.ts';

/** A stand that somebody takes on a claim, in one document. */
export interface StandTaken extends Passage {
  /** Id of the dispute in the document’s record. */
  readonly entry: string;
  readonly source: Source;
  readonly by: readonly string[];
  readonly relation: Relation;
  readonly voice: Voice | null;
}

export interface DisputeView {
  readonly thread: Thread;
  /** The claim or act as each document has it. */
  readonly claims: readonly (Passage & { readonly claimant: string | null })[];
  readonly stands: readonly StandTaken[];
}

/** A claim that is disputed, by whom and in which words; null for an unknown one. */
export async function disputeOf(store: Store, id: string): Promise<DisputeView | null> {
  const thread = await store.threads.get(id);
  if (thread?.kind !== 'dispute') return null;
  const places = await store.threads.accounts(thread.id);
  const records = await recordsOf(
    store,
    places.map(({ document }) => document),
  );
  const told = records.flatMap((record) =>
    record.disputes
      .filter(({ id: entry }) => places.some((place) => place.document === record.document.id && place.entry === entry))
      .map((dispute) => ({ record, dispute })),
  );
  return {
    thread,
    claims: told
      .filter(({ dispute }) => dispute.claim.length > 0)
      .map(({ record, dispute: { claim, claimant } }) => ({
        ...passageOf(record, claim),
        claimant: nameOf(record, claimant),
      })),
    stands: told.map(({ record, dispute: { id: entry, spans, by, relation, via } }) => ({
      ...passageOf(record, spans),
      entry,
      source: sourceOf(record),
      by: by.flatMap((one) => nameOf(record, one) ?? []),
      relation,
      voice: voiceOf(record, via),
    })),
  };
}

/** What a phrase stands for, in one document. */
export interface Meaning extends Passage {
  /** Id of the definition in the document’s record. */
  readonly entry: string;
  readonly source: Source;
  readonly term: Passage;
  readonly voice: Voice | null;
}

export interface PhraseView {
  readonly thread: Thread;
  /** For each side, or for nobody in particular, what the phrase means to it. */
  readonly usages: readonly { readonly according: string | null; readonly meanings: readonly Meaning[] }[];
}

/** A phrase with each side’s definition of it; null for an unknown one. */
export async function phraseOf(store: Store, id: string): Promise<PhraseView | null> {
  const thread = await store.threads.get(id);
  if (thread?.kind !== 'definition') return null;
  const places = await store.threads.accounts(thread.id);
  const records = await recordsOf(
    store,
    places.map(({ document }) => document),
  );
  const meanings = records.flatMap((record) =>
    record.definitions
      .filter(({ id: entry }) => places.some((place) => place.document === record.document.id && place.entry === entry))
      .map(({ id: entry, term, meaning, according, via }) => ({
        according: nameOf(record, according),
        meaning: {
          ...passageOf(record, meaning),
          entry,
          source: sourceOf(record),
          term: passageOf(record, term),
          voice: voiceOf(record, via),
        },
      })),
  );
  return {
    thread,
    usages: [...Map.groupBy(meanings, ({ according }) => according)].map(([according, all]) => ({
      according,
      meanings: all.map(({ meaning }) => meaning),
    })),
  };
}
