import type { Act, Attribution } from '../../model/index.ts';
import type { CueSense, SpeechActs } from '../../vocabulary/speech-acts.ts';
import type { Context } from '../context.ts';
import type { Ranking } from '../reading.ts';
import { cueWeight, likeliestAct } from '../speech-act.ts';
import type { Words } from '../words.ts';
import { contentSigns } from './content-signs.ts';
import { signWeight } from './sign-weights.ts';
import { sourceKind } from './source-kind.ts';

/** A person, a group or a country hardly *reports*; that is for documents and outlets. */
const REPORT_OF_SPEAKER = 0.1;

/** A turn of a transcript has no cue that could decide. */
const OPEN: CueSense = { kind: 'neutral' };

type Looking = Pick<Context, 'document' | 'entities' | 'reading' | 'attributions'>;

/**
 * Attributions with their acts (hard case 1): a specific cue decides, behind another the content does. In a transcript, outlets ask. Each act’s probability by
 * the encoder (`rankings`, by the attribution’s id) is weighed with the cue’s entry in the list and the signs in the content.
 */
export function judgeActs(
  context: Looking,
  rankings: ReadonlyMap<string, Ranking>,
  speechActs: SpeechActs,
): Attribution[] {
  const { words } = context.reading;
  return context.attributions.map((attribution) => {
    const source = sourceKind(attribution, context.entities, words);
    const ranking = rankings.get(attribution.id);
    const isTurn = attribution.cue.length === 0;
    if (ranking === undefined || (isTurn && attribution.act === 'ask')) return attribution;
    if (source === 'document') return { ...attribution, act: isTurn ? 'ask' : 'report' };
    const sense = isTurn ? OPEN : speechActs.lookUp(cueWords(words, attribution));
    const signs = sense?.kind === 'specific' ? null : contentSigns(context, attribution, speechActs);
    const weight = (act: Act) =>
      cueWeight(sense, act) *
      (signs === null ? 1 : signWeight(signs, act)) *
      (act === 'report' && source === 'speaker' ? REPORT_OF_SPEAKER : 1);
    return { ...attribution, act: likeliestAct(ranking, weight) };
  });
}

const cueWords = (words: Words, { cue }: Attribution): string[] =>
  cue.flatMap((span) => words.within(span)).map((word) => words.lower(word));
