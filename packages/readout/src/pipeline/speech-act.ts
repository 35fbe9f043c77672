import type { Act, Span, Stance } from '../model/index.ts';
import type { CueSense, SpeechActs } from '../vocabulary/speech-acts.ts';
import { stanceEvidence } from './positions/stance-evidence.ts';
import type { Ranking } from './reading.ts';
import type { Words } from './words.ts';

/** How many times likelier an act is that the list gives for a cue than one that it does not. */
const LISTED = 10;
/** How many times likelier an act is, behind a cue that leaves it to the content, when words of the content show it; and one that binds without such words. */
const SHOWN = 5;
const BINDING_UNSHOWN = 0.4;
/** Acts that the content alone shows, behind a cue like *said*. */
const SHOWN_BY_CONTENT = new Set<Act>(['state', 'demand', 'offer', 'promise', 'reject', 'deny', 'threaten']);
const ACT_OF_STANCE: Partial<Record<Stance, Act>> = { demand: 'demand', offer: 'offer', commit: 'promise' };

function isListed(sense: CueSense, act: Act): boolean {
  return sense.kind === 'neutral' ? SHOWN_BY_CONTENT.has(act) : sense.acts.includes(act);
}

/** The act that a modal or an adjective of the content shows: *must*, *is ready to*, *will*. */
function shownBy(words: Words, content: readonly Span[]): Act | null {
  const [first] = content;
  const evidence = first === undefined ? null : stanceEvidence(words, first);
  if (evidence === null || (evidence.kind !== 'modals' && evidence.kind !== 'adjectives')) return null;
  return ACT_OF_STANCE[evidence.stances[0] as Stance] ?? null;
}

/** The act of an attribution: what the encoder thinks of cue and content, weighed with the list of speech acts and the content’s words. */
export function speechAct(
  ranking: Ranking,
  cue: readonly string[],
  words: Words,
  content: readonly Span[],
  speechActs: SpeechActs,
): Act {
  const sense = speechActs.lookUp(cue);
  const shown = sense?.kind === 'neutral' ? shownBy(words, content) : null;
  let best: Act = 'state';
  let top = 0;
  for (const { label, probability } of ranking) {
    const act = label as Act;
    const listed = sense !== null && isListed(sense, act) ? LISTED : 1;
    const byContent = shown === act ? SHOWN : sense?.kind === 'neutral' && act === 'promise' ? BINDING_UNSHOWN : 1;
    const weight = probability * listed * byContent;
    if (weight > top) {
      top = weight;
      best = act;
    }
  }
  return best;
}
