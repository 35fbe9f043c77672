import type { Act } from '../model/index.ts';
import type { CueSense } from '../vocabulary/speech-acts.ts';
import type { Ranking } from './reading.ts';

/** How many times likelier an act is that the list gives for a cue than one that it does not, and where the list gives several. */
const LISTED = 15;
const ONE_OF_SEVERAL = 7;
/** The same behind a cue that leaves it to the content, for the acts that a content shows; 1 for the others. */
const SHOWN_BY_CONTENT: Readonly<Partial<Record<Act, number>>> = {
  state: 10,
  demand: 10,
  offer: 10,
  reject: 10,
  deny: 10,
  threaten: 10,
  accuse: 12,
  promise: 4,
  condemn: 4,
  praise: 3,
  thank: 3,
  ask: 2,
  warn: 2,
};

/** How many times likelier a cue makes an act. */
export function cueWeight(sense: CueSense | null, act: Act): number {
  if (sense === null) return 1;
  if (sense.kind === 'neutral') return SHOWN_BY_CONTENT[act] ?? 1;
  if (!sense.acts.includes(act)) return 1;
  return sense.kind === 'specific' ? LISTED : ONE_OF_SEVERAL;
}

/** The likeliest act, when what the encoder thinks of cue and content is weighed with what the cue and the content’s words say. */
export function likeliestAct(ranking: Ranking, weight: (act: Act) => number): Act {
  let best: Act = 'state';
  let top = 0;
  for (const { label, probability } of ranking) {
    const score = probability * weight(label as Act);
    if (score > top) {
      top = score;
      best = label as Act;
    }
  }
  return best;
}
