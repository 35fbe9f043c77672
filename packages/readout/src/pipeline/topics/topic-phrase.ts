import type { Span } from '../../model/index.ts';
import type { Words } from '../words.ts';

/** Relations that lead out of the phrase that names a topic. */
const APART = new Set(['conj', 'cc', 'parataxis', 'advcl', 'punct', 'discourse']);
/** No phrase ends with such a word. */
const OPEN = new Set(['ADP', 'DET', 'CCONJ', 'PART', 'AUX', 'SCONJ']);
const QUOTES = new Set(['“', '”', '"', '‘', '’']);

/** A noun with all that belongs to it, clauses too, without what is coordinated with it and without the preposition before it. */
export function topicPhrase(words: Words, head: number): Span {
  let first = head;
  let last = head;
  const open = [head];
  const seen = new Set(open);
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    for (const child of words.children(word)) {
      if (seen.has(child) || isApart(words, child, word === head)) continue;
      seen.add(child);
      open.push(child);
      first = Math.min(first, child);
      last = Math.max(last, child);
    }
  }
  return { start: words.start(first), end: words.end(last) };
}

function isApart(words: Words, child: number, ofHead: boolean): boolean {
  const relation = words.deprel(child);
  if (relation === 'punct') return !QUOTES.has(words.text(child));
  if (!ofHead) return false;
  return APART.has(relation) || relation === 'case' || relation === 'cop' || relation === 'nsubj' || relation === 'aux';
}

/** A topic and those coordinated with it, each a topic of its own; a verb among them belongs to another clause. */
export function coordinated(words: Words, head: number): number[] {
  const others = words
    .childrenBy(head, 'conj')
    .filter((word) => words.upos(word) !== 'VERB' || words.lower(word).endsWith('ing'));
  return [head, ...others];
}

/** The encoder's span in whole words; one that ends within its noun phrase goes on to the end of that. */
export function wholePhrase(words: Words, span: Span): Span {
  const parts = words.within(span);
  const last = parts.at(-1);
  const head = words.headOf(span);
  if (last === undefined || head === null) return span;
  const whole = { start: words.start(parts[0] as number), end: words.end(last) };
  if (!OPEN.has(words.upos(last))) return whole;
  const governor = parts.includes(words.head(last)) || words.isRoot(last) ? head : words.head(last);
  return { start: whole.start, end: Math.max(whole.end, topicPhrase(words, governor).end) };
}

/** A span without its coordination: *an amnesty and the size of the army* are two topics, *trade and investment* is one matter. */
export function splitPhrase(words: Words, span: Span): Span[] {
  const parts = words.within(span);
  const head = words.headOf(span);
  if (head === null) return [span];
  const phrases = words
    .childrenBy(head, 'conj')
    .filter((word) => parts.includes(word) && standsAlone(words, word))
    .map((word) => topicPhrase(words, word))
    .filter(({ start, end }) => end <= span.end && JOINS.has(words.upos(words.at(start) - 1)));
  const [first] = phrases;
  if (first === undefined) return [span];
  const before = words
    .within({ start: span.start, end: first.start })
    .findLast((word) => !JOINS.has(words.upos(word)) && words.end(word) < first.start);
  return before === undefined ? [span] : [{ start: span.start, end: words.end(before) }, ...phrases];
}

const JOINS = new Set(['CCONJ', 'PUNCT', 'ADP']);

const standsAlone = (words: Words, word: number): boolean =>
  words.upos(word) === 'PROPN' || words.childrenBy(word, 'det', 'nmod:poss', 'case').length > 0;
