import type { Span } from '../../model/index.ts';
import type { Words } from '../words.ts';

/** Marks at which a clause ends. */
const END = /^[,;:.!?()–—“”"]/;
/** Relations that begin another clause or another member of a list. */
const BEGINS_ANOTHER = new Set(['cc', 'conj', 'mark', 'parataxis', 'punct']);
/** What stands before its predicate; a span that is no more than that has broken off. */
const BEFORE_PREDICATE = new Set(['nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop', 'mark', 'expl', 'advmod']);
/** A fragment has no more words. */
const LONGEST_FRAGMENT = 3;
/** A predicate stands no further behind its subject, in words. */
const FARTHEST_PREDICATE = 6;
/** Words hang no deeper than this below a clause that breaks off. */
const DEEPEST = 6;

/** A span that breaks off within its clause, up to the end of what hangs on its words: *Israel has* → *Israel has to withdraw*. */
export function wholeClause(words: Words, span: Span): Span {
  const inside = words.within(span);
  const own = new Set(inside);
  let last = reachPredicate(words, span, inside) ?? inside.at(-1) ?? words.count;
  for (let word = (inside.at(-1) ?? last) + 1; word <= last && word < words.count; word++) own.add(word);
  for (let next = last + 1; next < words.count && !END.test(words.text(next)) && hangsOn(words, next, own); next++) {
    own.add(next);
    last = next;
  }
  return { start: span.start, end: last < words.count ? Math.max(span.end, words.end(last)) : span.end };
}

/** The predicate that a fragment (*Israel*, *Kuwait has*) stands before, or null. */
function reachPredicate(words: Words, span: Span, inside: readonly number[]): number | null {
  const head = words.headOf(span);
  const last = inside.at(-1);
  if (
    head === null ||
    last === undefined ||
    inside.length > LONGEST_FRAGMENT ||
    !BEFORE_PREDICATE.has(words.deprel(head))
  )
    return null;
  const predicate = words.head(head);
  return predicate > last && predicate - last <= FARTHEST_PREDICATE ? predicate : null;
}

/** Whether a word hangs on one of the words of a clause without beginning another. */
function hangsOn(words: Words, word: number, own: ReadonlySet<number>): boolean {
  if (words.deprel(word) === 'cc') return false;
  let at = word;
  for (let steps = 0; steps < DEEPEST; steps++) {
    if (words.isRoot(at) || (BEGINS_ANOTHER.has(words.deprel(at)) && at !== word)) return false;
    at = words.head(at);
    if (own.has(at)) return true;
  }
  return false;
}
