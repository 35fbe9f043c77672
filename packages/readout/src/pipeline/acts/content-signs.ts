import type { Act, Attribution, Span } from '../../model/index.ts';
import { actOfAnswer, actOfNoun, contentWordKinds } from '../../vocabulary/content-acts.ts';
import type { SpeechActs } from '../../vocabulary/speech-acts.ts';
import { NEGATIONS } from '../../vocabulary/stances.ts';
import type { Context } from '../context.ts';
import { stanceEvidence } from '../positions/stance-evidence.ts';
import { type Voice, voiceOf } from './voice.ts';

type Looking = Pick<Context, 'document' | 'entities' | 'reading'>;

/** Something in a content’s words that bears on its act. */
export type ContentSign =
  | 'must'
  | 'must, besides'
  | 'wants'
  | 'ready'
  | 'ready of another'
  | 'will'
  | 'will of another'
  | 'will harm'
  | 'negated of its own'
  | 'negated of another'
  | 'misdeed'
  | 'wrong'
  | 'right'
  | 'untrue'
  | 'danger'
  | 'imperative'
  | 'question'
  | 'charge'
  | `performs ${Act}`
  | `names ${Act}`
  | `answers ${Act}`;

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj'];
const FUTURE = new Set(['will', "'ll", 'shall', 'would', "'d", 'wo', "won't"]);
const DUTIES = new Set(['must', 'should', 'ought']);
const LEADING_TO = new Set(['has', 'have', 'needs', 'need']);
/** Clauses that only qualify what is said. */
const ASIDE = new Set(['acl:relcl', 'acl', 'advcl']);
/** Verbs under *I* or *we* that lead to the verb that counts: *we continue to demand*. */
const LEADING = new Set(['continue', 'want', 'wish', 'like', 'have']);
/** Acts whose verbs under *I* and *we* leave a statement a statement: *we think that…*, *we report*. */
const SAYS_NOTHING = new Set<Act>(['believe', 'report', 'state']);
const SPEAKERS = new Set(['i', 'we']);
/** How many words a clause’s beginning is looked for its subject and predicate in. */
const OPENING = 12;
/** Words of a content that are looked at for judgements. */
const LOOKED_AT = 40;

/** What the words of an attribution’s content show. */
export function contentSigns(context: Looking, attribution: Attribution, speechActs: SpeechActs): Set<ContentSign> {
  const signs = new Set<ContentSign>();
  const [first] = attribution.content;
  if (first === undefined) return signs;
  const { words } = context.reading;
  const inside = attribution.content.flatMap((span) => words.within(span)).slice(0, LOOKED_AT);
  const opening = words.within(first).slice(0, OPENING);
  const subject = opening.find((word) => SUBJECTS.includes(words.deprel(word))) ?? null;
  const voice: Voice = subject === null ? 'unknown' : voiceOf(context, attribution, subject);
  addAnswer(context, opening, signs);
  addModality(context, attribution, first, voice, inside, signs);
  addNegation(context, opening, subject, voice, signs);
  addJudgements(context, inside, voice, signs);
  addPerformed(context, subject, speechActs, signs);
  addNamed(context, first, signs);
  if (isImperative(context, opening, attribution)) signs.add('imperative');
  if (/\?["”’»]?$/.test(context.document.text.slice(first.start, attribution.content.at(-1)?.end)))
    signs.add('question');
  return signs;
}

function addAnswer({ reading: { words } }: Looking, opening: readonly number[], signs: Set<ContentSign>): void {
  const spoken = opening.filter((word) => words.upos(word) !== 'PUNCT');
  const [head] = spoken;
  const act = head === undefined ? null : actOfAnswer(words.lower(head));
  const next = head === undefined ? '' : head + 1 < words.count ? words.upos(head + 1) : '';
  if (act !== null && (spoken.length === 1 || next === 'PUNCT')) signs.add(`answers ${act}`);
}

function addModality(
  context: Looking,
  attribution: Attribution,
  first: Span,
  voice: Voice,
  inside: readonly number[],
  signs: Set<ContentSign>,
): void {
  const { words } = context.reading;
  const evidence = stanceEvidence(words, first);
  if (evidence?.holder !== 'speaker' && obliges(context, inside)) signs.add('must, besides');
  if (evidence === null) return;
  const [stance] = evidence.stances;
  if (evidence.holder === 'speaker') signs.add('must');
  else if (evidence.kind === 'verbs' && stance === 'demand' && voice === 'own') signs.add('wants');
  else if (evidence.kind === 'adjectives' && stance === 'offer') {
    if (!isPassive(context, evidence.word)) signs.add(voice === 'other' ? 'ready of another' : 'ready');
  } else if (FUTURE.has(words.lower(evidence.word)) || (evidence.kind === 'adjectives' && stance === 'commit')) {
    const subject = words.childrenBy(words.head(evidence.word), ...SUBJECTS).at(0) ?? null;
    const whose = subject === null ? voice : voiceOf(context, attribution, subject);
    const harms = inside.some(
      (word) =>
        word > evidence.word && word <= evidence.word + 4 && contentWordKinds(words.lower(word)).includes('harm'),
    );
    signs.add(whose !== 'own' ? 'will of another' : harms ? 'will harm' : 'will');
  }
}

/** *Must*, *should*, *has to*, *needs to*, outside a clause with *if* or *who*. */
function obliges({ reading: { words } }: Looking, inside: readonly number[]): boolean {
  return inside.some((word) => {
    const shape = words.lower(word);
    const next = word + 1 < words.count ? words.lower(word + 1) : '';
    const duty = DUTIES.has(shape) || (LEADING_TO.has(shape) && next === 'to');
    const verb = words.upos(word) === 'AUX' ? words.head(word) : word;
    return duty && (words.isRoot(verb) || !ASIDE.has(words.deprel(verb)));
  });
}

/** *Ready to be signed*: the thing is, nobody offers. */
function isPassive({ reading: { words } }: Looking, adjective: number): boolean {
  const [to, be] = [adjective + 1, adjective + 2];
  return be < words.count && words.lower(to) === 'to' && words.lower(be) === 'be';
}

function addNegation(
  { reading: { words } }: Looking,
  opening: readonly number[],
  subject: number | null,
  voice: Voice,
  signs: Set<ContentSign>,
): void {
  const predicate = subject === null ? null : words.head(subject);
  const negated = opening.some(
    (word) =>
      NEGATIONS.has(words.lower(word)) && (predicate === null || word <= predicate || words.head(word) === predicate),
  );
  if (negated) signs.add(voice === 'own' ? 'negated of its own' : 'negated of another');
}

function addJudgements(
  { reading: { words } }: Looking,
  inside: readonly number[],
  voice: Voice,
  signs: Set<ContentSign>,
): void {
  for (const word of inside) {
    const tag = words.upos(word);
    if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'ADJ') continue;
    for (const kind of contentWordKinds(words.lower(word))) {
      if (kind === 'misdeeds' && tag === 'VERB' && voice !== 'own') signs.add('misdeed');
      if (kind === 'wrong' && tag !== 'VERB') signs.add('wrong');
      if (kind === 'right' && tag !== 'VERB') signs.add('right');
      if (kind === 'untrue' && tag !== 'VERB') signs.add('untrue');
      if (kind === 'dangers') signs.add('danger');
    }
  }
}

/** The act that *I* or *we* perform by saying it: *we condemn…*, *we continue to demand…* */
function addPerformed(
  { reading: { words } }: Looking,
  subject: number | null,
  speechActs: SpeechActs,
  signs: Set<ContentSign>,
): void {
  if (subject === null || !SPEAKERS.has(words.lower(subject))) return;
  const verb = words.head(subject);
  const [led] = LEADING.has(words.lower(verb)) ? words.childrenBy(verb, 'xcomp') : [];
  const sense = speechActs.lookUp([words.lower(led ?? verb)]);
  const act = sense === null || sense.kind === 'neutral' ? undefined : sense.acts[0];
  if (act !== undefined && !SAYS_NOTHING.has(act)) signs.add(`performs ${act}`);
}

/** The act that heads a content which is a noun phrase: *its regret*, *their offer of…*. */
function addNamed({ reading: { words } }: Looking, first: Span, signs: Set<ContentSign>): void {
  const head = words.headOf(first);
  if (head === null || words.upos(head) !== 'NOUN') return;
  const act = actOfNoun(words.lower(head));
  if (act !== null) signs.add(`names ${act}`);
  if (contentWordKinds(words.lower(head)).includes('charges')) signs.add('charge');
}

/** A verb in its base form at the head of a direct quotation, without a subject: *“Sign it,”*. */
function isImperative({ reading: { words } }: Looking, opening: readonly number[], { form }: Attribution): boolean {
  if (form === 'indirect') return false;
  const spoken = opening.filter((word) => words.upos(word) !== 'PUNCT');
  const [head] = spoken;
  if (head === undefined || words.upos(head) !== 'VERB') return false;
  const shape = words.lower(head);
  return !/(?:ed|ing|s)$/.test(shape) && words.childrenBy(head, ...SUBJECTS).length === 0;
}
