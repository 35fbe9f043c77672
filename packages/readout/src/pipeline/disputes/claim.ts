import { type Act, type Attribution, contains, overlaps, type Span, trimSpan } from '../../model/index.ts';
import { namesClaim, namesDeed } from '../../vocabulary/stands.ts';
import type { Context } from '../context.ts';
import { sentenceAt } from '../span-index.ts';
import { wholeWords } from '../whole-words.ts';
import type { Words } from '../words.ts';
import { type Stand, showsUnderstanding } from './stand.ts';

type Looking = Pick<Context, 'document' | 'reading' | 'attributions'>;

/** A claim of the model lies no further before a stand, in code units, where nothing points at it. */
const FARTHEST = 700;
/** A claim told after its stand costs so much as if it were that much further away. */
const AFTER_COSTS = 150;
/** Acts whose content is a claim that others may contest. */
const CLAIMING = new Set([
  'state',
  'accuse',
  'report',
  'confirm',
  'believe',
  'deny',
  'reject',
  'condemn',
  'promise',
  'threaten',
]);
/** Acts whose content is what the stand is taken on: *accused Chile of draining an aquifer*, *condemned the strikes*. */
const ON_CONTENT = new Set(['accuse', 'condemn', 'praise', 'deny', 'thank', 'confirm']);
const OBJECTS = ['obj', 'obl', 'ccomp', 'nsubj:pass'];
const OBJECT_PREPOSITIONS = new Set(['of', 'to', 'at', 'over', 'about', 'against', 'with', 'for']);
const POINTING = new Set(['this', 'that', 'it', 'which', 'such', 'so', 'these', 'those', 'the']);
/** So far before its stand, in code units, a *which* stands: *which, Moscow said, …*. */
const RELATIVE_REACH = 60;
const DEMONSTRATIVES = new Set(['this', 'that', 'it']);
const SHORTEST = 8;

/** The text of the claim or act that a stand is taken on: what the model saw, else by syntax, else what was said before. */
export function claimOf(context: Looking, stand: Stand): Span[] {
  const inside = objectOf(context, stand);
  const pointing = inside === null || points(context.reading.words, inside);
  if (!pointing) return [seenIn(context, inside) ?? inside];
  const claim =
    governingClause(context, stand) ??
    argumentBefore(context, stand) ??
    nearestSeen(context, stand) ??
    saidBefore(context, stand);
  return claim === null ? (inside === null ? [] : [inside]) : [claim];
}

/** Claims that the model saw, in whole words. */
function seen({ reading }: Looking): Span[] {
  return reading.claims.flatMap(({ span }) => wholeWords(reading.words, span) ?? []);
}

/** The claim of the model within a phrase, where there is one. */
const seenIn = (context: Looking, phrase: Span): Span | null =>
  seen(context).find(
    (claim) =>
      contains(phrase, claim) &&
      claim.end - claim.start >= SHORTEST &&
      2 * (claim.end - claim.start) >= phrase.end - phrase.start,
  ) ?? null;

/** What the stand’s own word acts on: its object by syntax, or the content of the attribution that condemns, accuses or denies. */
function objectOf(context: Looking, { spans, word, attribution }: Stand): Span | null {
  const { words } = context.reading;
  const content = attribution?.content[0];
  const onContent = attribution !== null && content !== undefined && ON_CONTENT.has(attribution.act);
  if (word !== null && words.upos(word) === 'VERB') {
    const object = words.childrenBy(word, ...OBJECTS).find((child) => child > word && isObject(words, word, child));
    if (object !== undefined) {
      const phrase = phraseWithin(words, context.document.text, object, spans);
      return (onContent ? deedBehind(words, phrase, content, attribution.act) : null) ?? beforeAs(words, phrase);
    }
  }
  if (content !== undefined && isNounOfCue(words, attribution, word)) return withoutThat(words, content);
  if (!onContent || !spans.some((span) => overlaps(span, content))) return null;
  const first = words.at(content.start);
  if (words.lower(first) === 'as') return null;
  return words.upos(first) === 'PRON' && POINTING.has(words.lower(first))
    ? words.span(first)
    : withoutThat(words, content);
}

/** *Understanding* in *showed understanding for the refusal*: what it is for is the attribution’s content. */
function isNounOfCue(words: Words, attribution: Attribution | null, word: number | null): boolean {
  if (attribution === null || word === null || words.upos(word) !== 'NOUN') return false;
  return showsUnderstanding(words, word) && attribution.cue.some((span) => contains(span, words.span(word)));
}

/** *Of draining an aquifer* behind *accused Chile*: the content’s rest, where it begins with the preposition of a deed. */
function deedBehind(words: Words, accused: Span, content: Span, act: Act): Span | null {
  const prepositions = act === 'accuse' ? ['of', 'for'] : ['for'];
  const link = words
    .within(content)
    .find((word) => words.start(word) >= accused.start && prepositions.includes(words.lower(word)));
  const first = link === undefined ? undefined : words.within({ start: words.end(link), end: content.end })[0];
  return first === undefined ? null : { start: words.start(first), end: content.end };
}

/** *The raid* in *condemned the raid as illegal*. */
function beforeAs(words: Words, phrase: Span): Span {
  const inside = words.within(phrase);
  const as = inside.findIndex((word, k) => k > 0 && words.lower(word) === 'as');
  return as < 0 ? phrase : { start: phrase.start, end: words.end(inside[as - 1] as number) };
}

/** A claim without the *that* before it. */
function withoutThat(words: Words, content: Span): Span {
  const [first, second] = words.within(content);
  return first !== undefined && second !== undefined && words.lower(first) === 'that' && words.upos(first) === 'SCONJ'
    ? { start: words.start(second), end: content.end }
    : content;
}

/** An object, or a noun behind a preposition that leads to one: *objected to the plan*, but not *condemned as illegal*. */
function isObject(words: Words, verb: number, word: number): boolean {
  for (let between = verb + 1; between < word; between++) if (words.lower(between) === 'as') return false;
  const [preposition] = words.childrenBy(word, 'case');
  return (
    words.deprel(word) !== 'obl' || (preposition !== undefined && OBJECT_PREPOSITIONS.has(words.lower(preposition)))
  );
}

/** A noun and what is below it, as far as it reaches without a gap. */
function phraseWithin(words: Words, text: string, head: number, spans: readonly Span[]): Span {
  const below = words.subtree(head);
  let [first, last] = [head, head];
  for (const word of below.filter((other) => other > head)) if (word === last + 1) last = word;
  for (const word of below.filter((other) => other < head).reverse()) if (word === first - 1) first = word;
  while (last > head && words.upos(last) === 'PUNCT') last--;
  while (first < head && ['ADP', 'SCONJ', 'PUNCT'].includes(words.upos(first))) first++;
  const end = Math.min(words.end(last), Math.max(words.end(head), ...spans.map((span) => span.end)));
  return trimSpan(text, { start: words.start(first), end }) ?? words.span(head);
}

/** *This*, *the allegation*, *the move*: a phrase that stands for what was told before. */
function points(words: Words, phrase: Span): boolean {
  const inside = words.within(phrase).filter((word) => words.upos(word) !== 'PUNCT');
  const [first] = inside;
  if (first === undefined) return true;
  const noun = inside.at(-1) as number;
  if (inside.length === 1) return words.upos(first) === 'PRON' || namesClaim(words.lower(first));
  return (
    inside.length <= 3 &&
    POINTING.has(words.lower(first)) &&
    (namesClaim(words.lower(noun)) || namesDeed(words.lower(noun)))
  );
}

/** The claim of the model that is nearest to the stand, those before it first. */
function nearestSeen(context: Looking, { spans }: Stand): Span | null {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  let best: Span | null = null;
  let least = FARTHEST;
  for (const claim of seen(context)) {
    if (claim.end - claim.start < SHORTEST) continue;
    const distance = claim.end <= start ? start - claim.end : claim.start >= end ? claim.start - end + AFTER_COSTS : 0;
    if (distance < least) {
      best = claim;
      least = distance;
    }
  }
  return best;
}

/** *The Kremlin’s argument that it was forced…* right before a sentence with *this*: what a noun for a claim brings. */
function argumentBefore({ document, reading: { words, sentences } }: Looking, { spans }: Stand): Span | null {
  const start = Math.min(...spans.map((span) => span.start));
  const own = sentenceAt(sentences, start);
  const [before, here] = [sentences[own - 1], sentences[own]];
  if (before === undefined || here === undefined || !opensPointing(words, { start, end: here.end })) return null;
  const inside = words.within(before);
  const that = inside.find(
    (word) =>
      words.lower(word) === 'that' &&
      inside.includes(word - 1) &&
      words.upos(word - 1) === 'NOUN' &&
      namesClaim(words.lower(word - 1)),
  );
  const last = inside.findLast((word) => words.upos(word) !== 'PUNCT');
  if (that === undefined || last === undefined || last <= that + 1) return null;
  return trimSpan(document.text, { start: words.start(that + 1), end: words.end(last) });
}

/** Whether a stand begins with *this* or *that* for what was told before. */
function opensPointing(words: Words, stand: Span): boolean {
  const first = words.at(stand.start);
  return first < words.count && DEMONSTRATIVES.has(words.lower(first)) && words.upos(first + 1) !== 'NOUN';
}

/** What somebody else said last before the stand. */
function saidBefore({ attributions }: Looking, { spans, attribution }: Stand): Span | null {
  const start = Math.min(...spans.map((span) => span.start));
  const source = (of: Attribution | null) => of?.source?.entity ?? null;
  const before = attributions
    .filter(
      (other) =>
        other !== attribution &&
        CLAIMING.has(other.act) &&
        (source(other) === null || source(other) !== source(attribution)),
    )
    .flatMap((other) => other.content.slice(-1))
    .filter((content) => content.end <= start && start - content.end < FARTHEST);
  return before.sort((a, b) => b.end - a.end)[0] ?? null;
}

/** *The U.S. sent bombers, which Moscow condemned as…*: the clause that the relative clause of the stand is about. */
function governingClause({ document, reading: { words, sentences } }: Looking, { spans, word }: Stand): Span | null {
  const head = word ?? words.headOf(spans[0] as Span);
  if (head === null) return null;
  const start = words.start(head);
  const sentence = sentences.findLast((candidate) => candidate.start <= start);
  if (
    sentence === undefined ||
    !words.within({ start: sentence.start, end: start }).some((other) => words.lower(other) === 'which')
  )
    return null;
  const which = words.within({ start: sentence.start, end: start }).findLast((other) => words.lower(other) === 'which');
  if (which === undefined || start - words.start(which) > RELATIVE_REACH) return null;
  const clause = trimSpan(document.text, { start: sentence.start, end: words.start(which) });
  return clause === null
    ? null
    : trimSpan(document.text, {
        start: clause.start,
        end: document.text[clause.end - 1] === ',' ? clause.end - 1 : clause.end,
      });
}
