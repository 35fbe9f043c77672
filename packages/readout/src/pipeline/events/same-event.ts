import type { EventType } from '../../model/index.ts';
import type { Words } from '../words.ts';
import type { Trigger } from './trigger.ts';

/** A trigger with what its sentence tells of the participants. */
export interface CastTrigger extends Trigger {
  readonly cast: ReadonlySet<string>;
}

/** Weights of the evidence that two triggers name one event, in log-odds, fitted on annotated documents. */
const BIAS = -0.6;
const ENCODER = 0.6;
const OTHER_TYPE = -2.6;
const SAME_MODE = 0.9;
const OTHER_MODE = -0.4;
const CARRIED_BY = 0.8;
const SAME_WORD = 1.2;
const DEFINITE = 0.8;
const INDEFINITE = -0.4;
const SHARED_PARTICIPANTS = 0.2;
const OTHER_PARTICIPANTS = -0.9;
const SAME_STATUS = 0.3;
const OTHER_STATUS = -0.4;
/** A deal is talked of again and again; penalties come in rows. */
const BY_TYPE: Partial<Record<EventType, number>> = { AGREE: 0.6, ASSAULT: 0.4, RETREAT: 0.4, SANCTION: -0.5 };
/** By how many sentences lie between, up to the given number. */
const BY_DISTANCE: readonly (readonly [number, number])[] = [
  [1, 0.7],
  [3, 0.3],
  [7, -0.2],
  [Number.POSITIVE_INFINITY, -0.7],
];
/** What the encoder is taken to say where it says nothing. */
const UNSEEN = 0.06;

const DEFINITE_WORDS = new Set(['the', 'that', 'this', 'these', 'those', 'such', 'its', 'their', 'his', 'her', 'both']);
const NEW_WORDS = new Set([
  'a',
  'an',
  'another',
  'new',
  'next',
  'further',
  'second',
  'third',
  'previous',
  'earlier',
  'other',
  'future',
  'last',
]);
const CARRIED = ['obj', 'nsubj:pass', 'obl', 'nsubj', 'acl', 'acl:relcl', 'nmod', 'xcomp'];

/** How likely two triggers, the second later in the text, name one event; log-odds. */
export function sameEvent(words: Words, earlier: CastTrigger, later: CastTrigger): number {
  const distance = BY_DISTANCE.find(([most]) => later.sentence - earlier.sentence <= most)?.[1] ?? 0;
  let evidence = BIAS + ENCODER * encoderSays(earlier, later) + distance;
  if (earlier.type !== later.type) return evidence + OTHER_TYPE;
  evidence += BY_TYPE[earlier.type] ?? 0;
  if (earlier.mode !== null && later.mode !== null) evidence += earlier.mode === later.mode ? SAME_MODE : OTHER_MODE;
  if (areCarrierAndCarried(words, earlier.word, later.word)) evidence += CARRIED_BY;
  if (words.lower(earlier.word) === words.lower(later.word)) evidence += SAME_WORD;
  if (earlier.status === later.status) evidence += SAME_STATUS;
  else if (isDone(earlier) !== isDone(later)) evidence += OTHER_STATUS;
  return evidence + definiteness(words, later.word) + castOverlap(earlier, later);
}

/** The encoder's log-odds, bounded; for triggers that it did not see, half as sure as where it sees no link. */
function encoderSays(earlier: CastTrigger, later: CastTrigger): number {
  if (earlier.reading === null || later.reading === null) return logOdds(UNSEEN) / 2;
  const p = later.reading.same.find((pair) => pair.trigger === earlier.number)?.probability ?? UNSEEN;
  return logOdds(Math.min(0.98, Math.max(0.02, p)));
}

const logOdds = (p: number): number => Math.log(p / (1 - p));
const isDone = ({ status }: CastTrigger): boolean => status === 'occurred' || status === 'ongoing';

/** A verb and the noun that it carries name one event: *reached an agreement*, *the truce was extended*. */
function areCarrierAndCarried(words: Words, a: number, b: number): boolean {
  return (
    (words.head(b) === a && CARRIED.includes(words.deprel(b))) ||
    (words.head(a) === b && CARRIED.includes(words.deprel(a)))
  );
}

function definiteness(words: Words, word: number): number {
  if (words.upos(word) !== 'NOUN') return 0;
  const forms = words.childrenBy(word, 'det', 'amod', 'nmod:poss', 'nummod').map((child) => words.lower(child));
  if (forms.some((form) => NEW_WORDS.has(form))) return INDEFINITE;
  return forms.some((form) => DEFINITE_WORDS.has(form)) ? DEFINITE : 0;
}

function castOverlap(a: CastTrigger, b: CastTrigger): number {
  if (a.cast.size === 0 || b.cast.size === 0) return 0;
  const shared = [...a.cast].filter((id) => b.cast.has(id)).length;
  return shared === 0 ? OTHER_PARTICIPANTS : SHARED_PARTICIPANTS;
}
