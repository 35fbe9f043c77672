import type { EventStatus } from '../../model/index.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { nounBehind } from '../noun-behind.ts';
import type { Words } from '../words.ts';

/** What the syntax around an event's word says of its status; `hypothetical` is none that a record holds. */
export type Modality = EventStatus | 'hypothetical';

/** Governing words, and the status that they give to the event below them when they are affirmed. */
const GOVERNORS: readonly { readonly status: Modality; readonly lemmas: readonly string[] }[] = [
  {
    status: 'planned',
    lemmas: [
      'plan',
      'expect',
      'schedule',
      'due',
      'set',
      'slate',
      'intend',
      'prepare',
      'pledge',
      'promise',
      'vow',
      'undertake',
      'arrange',
      'await',
      'upcoming',
      'decide',
    ],
  },
  {
    status: 'proposed',
    lemmas: [
      'offer',
      'propose',
      'suggest',
      'urge',
      'invite',
      'invitation',
      'ask',
      'want',
      'hope',
      'ready',
      'willing',
      'open',
      'seek',
      'demand',
      'request',
      'consider',
      'need',
      'insist',
      'recommend',
      'push',
      'press',
      'favor',
      'wish',
      'proposal',
      'readiness',
      'possibility',
      'possible',
      'appeal',
      'call',
      'advocate',
      'idea',
      'prospect',
      'ponder',
      'weigh',
      'explore',
      'willingness',
      'readiness',
      'draft',
      'float',
    ],
  },
  {
    status: 'refused',
    lemmas: [
      'refuse',
      'decline',
      'reject',
      'rule',
      'rebuff',
      'exclude',
      'refusal',
      'rejection',
      'spurn',
      'snub',
      'veto',
      'unwilling',
    ],
  },
  { status: 'cancelled', lemmas: ['cancel', 'scrap', 'cancellation', 'shelve', 'scupper'] },
  {
    status: 'did not occur',
    lemmas: ['deny', 'fail', 'failure', 'denial', 'avoid', 'prevent', 'avert', 'untrue', 'false', 'stop'],
  },
  { status: 'ongoing', lemmas: ['continue', 'proceed', 'keep', 'persist', 'underway', 'ongoing', 'amid'] },
  { status: 'hypothetical', lemmas: ['threaten', 'warn', 'risk'] },
];
const STATUS_OF = new Map(GOVERNORS.flatMap(({ status, lemmas }) => lemmas.map((lemma) => [lemma, status] as const)));
/** Governors that count only with their particle: *ruled out*, *called off*, *turned down*, *called for*. */
const WITH_PARTICLE: readonly { readonly lemma: string; readonly particle: string; readonly status: EventStatus }[] = [
  { lemma: 'rule', particle: 'out', status: 'refused' },
  { lemma: 'turn', particle: 'down', status: 'refused' },
  { lemma: 'call', particle: 'off', status: 'cancelled' },
  { lemma: 'call', particle: 'for', status: 'proposed' },
  { lemma: 'call', particle: 'on', status: 'proposed' },
  { lemma: 'go', particle: 'on', status: 'ongoing' },
];
const NEEDS_PARTICLE = new Set(['rule', 'call']);

const FUTURE = new Set(['will', "'ll", 'wo', 'shall']);
const POSSIBLE = new Set(['could', 'might', 'may', 'should', 'must', 'can', 'ca']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'without']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should']);
const CLAUSES = new Set([
  'xcomp',
  'ccomp',
  'obj',
  'obl',
  'nmod',
  'acl',
  'advcl',
  'nsubj',
  'nsubj:pass',
  'conj',
  'csubj',
  'compound',
]);
const SPEAKING = new Set(['talk', 'discuss', 'negotiate', 'speak', 'listen']);
const READY = new Set(['ready', 'willing', 'prepared', 'open', 'eager', 'unwilling']);
const TALKING = new Set(['discuss', 'mention', 'address', 'raise', 'debate', 'cover', 'consider']);
/** So many governors are asked. */
const STEPS = 4;

/** The status that syntax gives to the event that a word names; null where nothing but the tense speaks, and that of the past. */
export function modalityOf(words: Words, word: number): Modality | null {
  const own = ofWord(words, word);
  if (own !== null) return own;
  let child = word;
  for (let steps = 0; steps < STEPS && !words.isRoot(child); steps++) {
    const head = words.head(child);
    const relation = words.deprel(child);
    if (!CLAUSES.has(relation)) return null;
    const infinitive = isInfinitive(words, child);
    const governing = ofGovernor(words, head, child);
    if (governing !== null) return governing;
    if (relation === 'ccomp' || (relation === 'advcl' && !infinitive) || relation === 'conj') return null;
    if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obj' || relation === 'xcomp') {
      const verb = words.upos(head) === 'VERB' ? ofVerb(words, head) : null;
      if (verb !== null) return verb;
    }
    child = head;
  }
  return null;
}

/** *Is ready to talk*: readiness to speak is a position, no event; *ready to meet* may be one that is proposed. */
function isReadiness(words: Words, verb: number): boolean {
  const governor = words.head(verb);
  if (words.deprel(verb) !== 'xcomp' || words.upos(governor) !== 'ADJ' || !READY.has(words.lower(governor)))
    return false;
  return SPEAKING.has(words.lower(verb));
}

function ofWord(words: Words, word: number): Modality | null {
  if (words.upos(word) === 'VERB' && isReadiness(words, word)) return 'hypothetical';
  if (isConditional(words, word)) return 'hypothetical';
  return words.upos(word) === 'VERB' || words.upos(word) === 'AUX' ? ofVerb(words, word) : ofNoun(words, word);
}

/** In a clause that opens with a condition: *if Russia invades*, *unless talks resume*. */
function isConditional(words: Words, word: number): boolean {
  let clause = word;
  for (let steps = 0; steps < STEPS; steps++) {
    if (words.childrenBy(clause, 'mark', 'advmod').some((child) => child < word && CONDITIONS.has(words.lower(child))))
      return true;
    if (words.isRoot(clause) || words.deprel(clause) === 'ccomp' || words.deprel(clause) === 'parataxis') return false;
    clause = words.head(clause);
  }
  return false;
}

function ofVerb(words: Words, verb: number): Modality | null {
  const auxiliaries = words.childrenBy(verb, 'aux', 'aux:pass', 'cop').map((child) => words.lower(child));
  const negated = isNegated(words, verb);
  const future = auxiliaries.some((form) => FUTURE.has(form)) || isScheduled(words, verb, auxiliaries);
  if (negated) return future || auxiliaries.includes('would') ? 'refused' : 'did not occur';
  if (future || auxiliaries.includes('would')) return 'planned';
  if (auxiliaries.some((form) => POSSIBLE.has(form))) return 'proposed';
  const present = auxiliaries.some(
    (form) => form === 'is' || form === 'are' || form === "'s" || form === "'re" || form === 'am',
  );
  if (present && words.lower(verb).endsWith('ing')) return 'ongoing';
  return null;
}

/** *is to meet*, *are to sign*: a form of *be* before an infinitive. */
function isScheduled(words: Words, verb: number, auxiliaries: readonly string[]): boolean {
  return (
    isInfinitive(words, verb) &&
    auxiliaries.some((form) => form === 'is' || form === 'are' || form === 'was' || form === 'were')
  );
}

function isInfinitive(words: Words, verb: number): boolean {
  return (
    words.childrenBy(verb, 'mark', 'case').some((child) => words.lower(child) === 'to') ||
    (verb > 0 && words.lower(verb - 1) === 'to')
  );
}

/** *Did not discuss a meeting*: what was not even talked of, and is not known from before, is no event. */
function isUntold(words: Words, noun: number): boolean {
  const verb = words.head(noun);
  if (words.isRoot(noun)) return false;
  const isObject =
    words.deprel(noun) === 'obj' || words.deprel(noun) === 'nsubj:pass' || nounBehind(words, verb) === noun;
  if (!isObject) return false;
  const indefinite = words.childrenBy(noun, 'det').some((child) => ['a', 'an', 'any'].includes(words.lower(child)));
  return indefinite && isNegated(words, verb) && baseForms(words.lower(verb)).some((form) => TALKING.has(form));
}

function ofNoun(words: Words, noun: number): Modality | null {
  if (isUntold(words, noun)) return 'hypothetical';
  for (const child of words.childrenBy(noun, 'det', 'amod', 'advmod', 'compound', 'case')) {
    const form = words.lower(child);
    if (form === 'no' || form === 'without') return 'did not occur';
    if (['planned', 'upcoming', 'scheduled', 'forthcoming', 'future', 'next'].includes(form)) return 'planned';
    if (['proposed', 'possible', 'potential'].includes(form)) return 'proposed';
    if (['ongoing', 'continuing'].includes(form)) return 'ongoing';
    if (['cancelled', 'canceled', 'scrapped'].includes(form)) return 'cancelled';
  }
  return null;
}

export function isNegated(words: Words, word: number): boolean {
  return words.children(word).some((child) => NEGATIONS.has(words.lower(child)));
}

function ofGovernor(words: Words, head: number, child: number): Modality | null {
  const forms = baseForms(words.lower(head));
  const particles = words
    .children(head)
    .concat(words.childrenBy(child, 'case', 'mark'))
    .map((word) => words.lower(word));
  for (const { lemma, particle, status } of WITH_PARTICLE) {
    if (forms.includes(lemma) && particles.includes(particle)) return negate(words, head, status);
  }
  const lemma = forms.find((form) => STATUS_OF.has(form) && !NEEDS_PARTICLE.has(form));
  return lemma === undefined ? null : negate(words, head, STATUS_OF.get(lemma) as Modality);
}

/** *did not refuse*, *is not ready to meet*: the governor's own negation. */
function negate(words: Words, head: number, status: Modality): Modality | null {
  if (!isNegated(words, head)) return status;
  if (status === 'proposed') return 'refused';
  if (status === 'planned') return 'did not occur';
  return status === 'refused' || status === 'did not occur' ? null : status;
}
