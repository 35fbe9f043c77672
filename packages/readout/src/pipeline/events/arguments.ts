import { baseForms } from '../../vocabulary/base-forms.ts';
import type { Words } from '../words.ts';

/**
 * How a noun phrase stands to the word that names an event: as grammatical subject or object of the active voice, as its
 * owner (*Russia’s invasion*), as an attribute (*Israeli strikes*), or by a preposition, whose lower-case form is `case`.
 */
export interface Argument {
  readonly relation: 'subject' | 'object' | 'owner' | 'attribute' | 'oblique' | 'host';
  readonly case: string | null;
  readonly word: number;
}

/** Verbs that only carry an event's noun: their subject takes part in the event. */
const LIGHT = new Set([
  'hold',
  'have',
  'make',
  'conduct',
  'host',
  'convene',
  'open',
  'begin',
  'start',
  'resume',
  'continue',
  'attend',
  'join',
  'impose',
  'launch',
  'carry',
  'order',
  'sign',
  'reach',
  'conclude',
  'announce',
  'pay',
  'take',
  'give',
  'complete',
  'lift',
  'sever',
  'strike',
  'agree',
  'plan',
  'cancel',
  'call',
  'refuse',
  'reject',
  'leave',
  'enter',
  'break',
  'suspend',
  'arrange',
  'lodge',
  'file',
  'stage',
  'mount',
  'seal',
  'clinch',
  'negotiate',
  'extend',
  'accept',
  'offer',
  'propose',
  'seek',
  'want',
  'request',
  'demand',
  'exchange',
]);
/** Verbs whose subject gives an event its place or brings the sides together. */
const HOSTING = new Set([
  'host',
  'mediate',
  'broker',
  'facilitate',
  'moderate',
  'convene',
  'chair',
  'sponsor',
  'arrange',
  'organize',
]);
/** Verbs whose object does what the verb below them says: *asked diplomats to leave*. */
const OBJECT_CONTROL = new Set([
  'ask',
  'urge',
  'order',
  'tell',
  'invite',
  'send',
  'allow',
  'force',
  'get',
  'call',
  'request',
  'authorize',
  'persuade',
  'permit',
  'want',
]);
const SUBJECTS = ['nsubj', 'csubj'];
const CLIMBING = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'acl']);

export const hasForm = (words: Words, word: number, lemmas: ReadonlySet<string>): boolean =>
  baseForms(words.lower(word)).some((form) => lemmas.has(form));

/** The noun phrases that syntax ties to a word that names an event. */
export function argumentsOf(words: Words, trigger: number): Argument[] {
  return words.upos(trigger) === 'VERB' || words.upos(trigger) === 'AUX'
    ? ofVerb(words, trigger)
    : [...ofNoun(words, trigger), ...ofGovernor(words, trigger)];
}

function ofVerb(words: Words, verb: number): Argument[] {
  const passive = isPassive(words, verb);
  const found = obliques(words, verb).map(
    (argument): Argument => (passive && argument.case === 'by' ? { ...argument, relation: 'subject' } : argument),
  );
  for (const word of words.childrenBy(verb, 'obj', 'iobj', 'nsubj:pass'))
    found.push({ relation: 'object', case: null, word });
  const subjects = passive && words.childrenBy(verb, 'nsubj:pass').length > 0 ? [] : subjectsOf(words, verb);
  for (const word of subjects) found.push({ relation: passive ? 'object' : 'subject', case: null, word });
  return found;
}

/** A verb in the passive voice, or a participle after its noun: *the deal brokered by Qatar*. */
export function isPassive(words: Words, verb: number): boolean {
  if (words.childrenBy(verb, 'aux:pass', 'nsubj:pass').length > 0) return true;
  const participle =
    words.deprel(verb) === 'acl' &&
    !words.lower(verb).endsWith('ing') &&
    words.childrenBy(verb, 'mark', 'aux').length === 0;
  return participle && words.upos(verb) === 'VERB';
}

function obliques(words: Words, word: number): Argument[] {
  return words
    .childrenBy(word, 'obl', 'nmod', 'obl:agent')
    .map((child) => ({ relation: 'oblique', case: caseOf(words, child), word: child }));
}

export function caseOf(words: Words, word: number): string | null {
  const [first] = words.childrenBy(word, 'case');
  return first === undefined ? null : words.lower(first);
}

/** The subject of a verb, its own or the one that it shares with the verb it hangs on. */
function subjectsOf(words: Words, verb: number): number[] {
  let word = verb;
  for (let steps = 0; steps < 4; steps++) {
    const own = words.childrenBy(word, ...SUBJECTS);
    if (own.length > 0) return own.map((subject) => antecedentOf(words, word, subject));
    if (words.isRoot(word)) return [];
    const relation = words.deprel(word);
    const head = words.head(word);
    if ((relation === 'acl' || relation === 'acl:relcl') && words.upos(head) !== 'VERB') return [head];
    if (
      !CLIMBING.has(relation) ||
      (words.upos(head) !== 'VERB' && words.upos(head) !== 'ADJ' && words.upos(head) !== 'NOUN')
    )
      return [];
    const objects = words.childrenBy(head, 'obj', 'iobj');
    if (relation === 'xcomp' && objects.length > 0 && hasForm(words, head, OBJECT_CONTROL)) return objects;
    if (words.childrenBy(head, 'nsubj:pass').length > 0) return words.childrenBy(head, 'nsubj:pass');
    word = head;
  }
  return [];
}

/** What a relative pronoun stands for: the noun that its clause is about. */
function antecedentOf(words: Words, verb: number, subject: number): number {
  const relative = ['who', 'which', 'that'].includes(words.lower(subject)) && words.deprel(verb) === 'acl:relcl';
  return relative ? words.head(verb) : subject;
}

function ofNoun(words: Words, noun: number): Argument[] {
  const found = obliques(words, noun);
  for (const word of words.childrenBy(noun, 'nmod:poss')) found.push({ relation: 'owner', case: null, word });
  for (const word of words.childrenBy(noun, 'amod', 'compound'))
    found.push({ relation: 'attribute', case: null, word });
  for (const verb of words.childrenBy(noun, 'acl', 'acl:relcl')) {
    if (hasForm(words, verb, HOSTING)) found.push(...ofHost(words, verb));
  }
  return found;
}

/** The agents of *hosted by Qatar*, *which Oman mediated*. */
function ofHost(words: Words, verb: number): Argument[] {
  const agents = obliques(words, verb).filter((argument) => argument.case === 'by');
  const subjects = words.childrenBy(verb, 'nsubj').map((word): Argument => ({ relation: 'host', case: null, word }));
  return [...agents.map((argument): Argument => ({ ...argument, relation: 'host' })), ...subjects];
}

/** What the verb above an event's noun adds: *Putin held talks with Trump*, *in a call with Trump Putin said*. */
function ofGovernor(words: Words, noun: number): Argument[] {
  if (words.isRoot(noun)) return [];
  const verb = words.head(noun);
  if (words.upos(verb) !== 'VERB') return [];
  const relation = words.deprel(noun);
  const hosts = hasForm(words, verb, HOSTING);
  if (relation === 'obj' || relation === 'nsubj:pass') {
    if (!hosts && !hasForm(words, verb, LIGHT)) return [];
    return ofVerb(words, verb)
      .filter(
        ({ word, case: by }) =>
          word !== noun &&
          (by === null || by === 'with' || by === 'between' || by === 'by' || by === 'against' || by === 'on'),
      )
      .map(
        (argument): Argument =>
          hosts && argument.relation === 'subject' ? { ...argument, relation: 'host' } : argument,
      );
  }
  if (relation === 'nsubj')
    return obliques(words, verb).filter(({ case: by }) => by === 'between' || by === 'with' || by === 'by');
  if (relation === 'obl' && ['in', 'during', 'at', 'after', 'by'].includes(caseOf(words, noun) ?? '')) {
    return subjectsOf(words, verb).map((word): Argument => ({ relation: 'subject', case: caseOf(words, noun), word }));
  }
  return [];
}
