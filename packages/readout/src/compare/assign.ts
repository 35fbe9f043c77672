import { affinity, ONE_EVENT } from './affinity.ts';
import { Meanings } from './meanings.ts';
import type { Occurrence } from './occurrence.ts';
import { nearness, ONE_UTTERANCE, type Saying } from './saying.ts';
import { TermWeights, termSet } from './term-weights.ts';

/**
 * Groups that grow as documents come in, for an archive that cannot compare everything with everything:
 *
 *     for (const one of occurrencesOf(record)) {          // plain JSON, kept beside the document
 *       const near = store.membersWith(candidateKeys(one)) // members of groups that share a key, with their group
 *       const { group } = assign(one, near)                // null: it founds a group
 *       store.keep(one, candidateKeys(one), group)
 *     }
 *
 * and the same for statements with `sayingsOf`, `sayingKeys` and `assignSaying`. All functions are pure. What a person merged
 * or split is the store’s to remember: a candidate that must not be joined is left out, one that was joined is not asked.
 */
export interface Member<Item> {
  readonly group: string;
  readonly item: Item;
}

export interface Assignment {
  /** The group to join; null for a new one. */
  readonly group: string | null;
  /** Evidence for the nearest group, whether or not it was enough; −Infinity where there is none. */
  readonly evidence: number;
}

/** A group of many accounts is known by this many of them. */
const SPOKESMEN = 8;

/** The event that a telling belongs to, among those which share one of its `candidateKeys`. */
export function assign(one: Occurrence, candidates: readonly Member<Occurrence>[]): Assignment {
  const weights = weightsOf([one.context, ...candidates.map(({ item }) => item.context)]);
  return nearest(candidates, ONE_EVENT, (item) => affinity(one, item, weights));
}

/**
 * The statement that an attribution belongs to, among those which share one of its `sayingKeys`.
 * @param meanings vectors of the attributions’ `words`, where an archive has them
 */
export function assignSaying(
  one: Saying,
  candidates: readonly Member<Saying>[],
  meanings = new Meanings(),
): Assignment {
  const weights = weightsOf([one.terms, ...candidates.map(({ item }) => item.terms)]);
  return nearest(candidates, ONE_UTTERANCE, (item) => nearness(one, item, weights, meanings));
}

function weightsOf(terms: readonly (readonly string[])[]): TermWeights {
  return new TermWeights(terms.map(termSet));
}

function nearest<Item>(
  candidates: readonly Member<Item>[],
  threshold: number,
  evidenceFor: (item: Item) => number,
): Assignment {
  let best: Assignment = { group: null, evidence: Number.NEGATIVE_INFINITY };
  for (const [group, members] of Map.groupBy(candidates, (candidate) => candidate.group)) {
    const asked = members.slice(0, SPOKESMEN);
    const evidence = asked.reduce((sum, { item }) => sum + evidenceFor(item), 0) / asked.length;
    if (evidence > best.evidence) best = { group, evidence };
  }
  return best.evidence >= threshold ? best : { ...best, group: null };
}
