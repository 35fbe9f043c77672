import type { Act } from '../model/index.ts';
import type { CueSense, SpeechActs } from '../vocabulary/speech-acts.ts';
import type { Ranking } from './reading.ts';

/** How many times likelier an act is that the list gives for a cue than one that it does not. */
const LISTED = 10;
/** Acts that the content alone shows, behind a cue like *said*. */
const SHOWN_BY_CONTENT = new Set<Act>(['state', 'demand', 'offer', 'promise', 'reject', 'deny', 'threaten']);

function isListed(sense: CueSense, act: Act): boolean {
  return sense.kind === 'neutral' ? SHOWN_BY_CONTENT.has(act) : sense.acts.includes(act);
}

/** The act of an attribution: what the encoder thinks of cue and content, weighed with what the list of speech acts says of the cue. */
export function speechAct(ranking: Ranking, cue: readonly string[], speechActs: SpeechActs): Act {
  const sense = speechActs.lookUp(cue);
  let best: Act = 'state';
  let top = 0;
  for (const { label, probability } of ranking) {
    const act = label as Act;
    const weight = probability * (sense !== null && isListed(sense, act) ? LISTED : 1);
    if (weight > top) {
      top = weight;
      best = act;
    }
  }
  return best;
}
