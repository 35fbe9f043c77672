import type { Manifest } from '../../encoder/index.ts';
import { DistanceBuckets } from './distance-buckets.ts';
import { dot, meanRow, sigmoid, type WindowHeads } from './window-heads.ts';

export interface ScoredMention<M> {
  readonly role: string;
  readonly mention: M;
  readonly probability: number;
}

/** A mention below this probability of a role is left out. */
const LEAST = 0.05;

/** Scores the mentions of a window as participants, place and time of an event. */
export class RolesOfTrigger {
  readonly #manifest: Manifest;
  readonly #buckets: DistanceBuckets;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#buckets = new DistanceBuckets(manifest.distances);
  }

  read<M extends { readonly first: number; readonly last: number }>(
    heads: WindowHeads,
    trigger: readonly number[],
    mentions: readonly M[],
  ): ScoredMention<M>[] {
    const scores = this.#pieceScores(heads, trigger);
    const roles = this.#manifest.roles;
    const found: ScoredMention<M>[] = [];
    for (const mention of mentions) {
      for (const [k, role] of roles.entries()) {
        let sum = 0;
        for (let i = mention.first; i <= mention.last; i++) sum += scores[i * roles.length + k] as number;
        const probability = sigmoid(sum / (mention.last - mention.first + 1));
        if (probability >= LEAST) found.push({ role, mention, probability });
      }
    }
    return found;
  }

  #pieceScores(heads: WindowHeads, trigger: readonly number[]): Float32Array {
    const { roles, roleDistance, widths } = this.#manifest;
    const width = widths.role;
    const row = meanRow(heads.columns('trigger'), trigger);
    const participant = heads.columns('participant');
    const unary = heads.columns('participantUnary');
    const scores = new Float32Array(heads.length * roles.length);
    for (let i = 0; i < heads.length; i++) {
      const bias = roleDistance[this.#buckets.of(i - (trigger[0] ?? 0))] as number[];
      for (let k = 0; k < roles.length; k++) {
        scores[i * roles.length + k] =
          dot(participant.values, participant.offset(i), row, k * width, width) * width ** -0.5 +
          (unary.values[unary.offset(i) + k] as number) +
          (bias[k] as number);
      }
    }
    return scores;
  }
}

/** An event's mention is compared with so many before it. */
const REACH = 40;

/** The probability that two triggers name the same event, window after window. */
export class SameEventPairs {
  readonly #manifest: Manifest;
  readonly #remembered: { number: number; key: Float32Array }[] = [];

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
  }

  read(heads: WindowHeads, trigger: readonly number[], number: number): { trigger: number; probability: number }[] {
    const width = this.#manifest.widths.coreference;
    const [first = 0] = trigger;
    const query = heads.columns('eventQuery');
    const key = heads.columns('eventKey');
    const pairs = this.#remembered.map((earlier) => ({
      trigger: earlier.number,
      probability: sigmoid(
        dot(query.values, query.offset(first), earlier.key, 0, width) * width ** -0.5 + this.#manifest.eventBias,
      ),
    }));
    this.#remembered.push({ number, key: key.values.slice(key.offset(first), key.offset(first) + width) });
    if (this.#remembered.length > REACH) this.#remembered.shift();
    return pairs.filter(({ probability }) => probability >= 0.1);
  }
}
