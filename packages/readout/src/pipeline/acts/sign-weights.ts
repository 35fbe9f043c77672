import type { Act } from '../../model/index.ts';
import type { ContentSign } from './content-signs.ts';

type Weights = Readonly<Partial<Record<Act, number>>>;

/**
 * How many times likelier a sign makes an act. Chosen on `gold/train` with the heads of a run that had not seen these
 * documents; smaller than the ratios that were counted, since the encoder has read the same words.
 */
const WEIGHTS: Readonly<Partial<Record<ContentSign, Weights>>> = {
  must: { demand: 30, urge: 2 },
  'must, besides': { demand: 8 },
  wants: { demand: 2 },
  ready: { offer: 10 },
  'ready of another': { offer: 6 },
  will: { promise: 2 },
  'will harm': { threaten: 3, promise: 2 },
  'will of another': { promise: 0.8 },
  'negated of its own': { deny: 5, reject: 4 },
  'negated of another': { deny: 4, reject: 1.3 },
  misdeed: { accuse: 3 },
  wrong: { condemn: 2, accuse: 1.5 },
  right: { praise: 4 },
  untrue: { reject: 2.5 },
  danger: { warn: 3 },
  imperative: { urge: 3, demand: 3 },
  question: { ask: 12 },
  charge: { deny: 3 },
};
/** The same for an act that the content performs (*we condemn*), names (*its regret*), or answers with (*nonsense*). */
const PERFORMED = 6;
const NAMED = 10;
const ANSWERED = 6;

/** The factor of an act from all signs together. */
export function signWeight(signs: ReadonlySet<ContentSign>, act: Act): number {
  let weight = 1;
  for (const sign of signs) weight *= WEIGHTS[sign]?.[act] ?? 1;
  if (signs.has(`performs ${act}`)) weight *= PERFORMED;
  if (signs.has(`names ${act}`)) weight *= NAMED;
  if (signs.has(`answers ${act}`)) weight *= ANSWERED;
  return weight;
}
