import type { Entity, Span } from '../model/index.ts';
import type { EntityIndex, ResolvedMention } from './entity-index.ts';
import type { Words } from './words.ts';

/** Relations under a noun that lead to other things than the noun itself. */
const APART = new Set(['acl:relcl', 'acl', 'conj', 'cc', 'parataxis', 'punct', 'advcl']);
const MODIFIERS = new Set(['nmod:poss', 'amod', 'compound', 'nmod']);

/** A noun with its own modifiers, without what is coordinated with it and without clauses about it. */
export function nounPhrase(words: Words, head: number): Span {
  let start = words.start(head);
  let end = words.end(head);
  const open = [head];
  const seen = new Set(open);
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    for (const child of words.children(word)) {
      if (seen.has(child) || APART.has(words.deprel(child)) || (word === head && words.deprel(child) === 'case'))
        continue;
      seen.add(child);
      open.push(child);
      start = Math.min(start, words.start(child));
      end = Math.max(end, words.end(child));
    }
  }
  return { start, end };
}

/** A noun and what is coordinated with it. */
export function conjuncts(words: Words, head: number): number[] {
  return [head, ...words.childrenBy(head, 'conj').filter((word) => words.upos(word) !== 'VERB')];
}

/** The entity that a noun or pronoun names, its modifiers' entities left aside; null where it names none. */
export function entityOfNoun(words: Words, entities: EntityIndex, head: number): Entity | null {
  const phrase = nounPhrase(words, head);
  const whole = entities.at(phrase);
  if (whole !== null) return whole;
  return mentionOfWord(words, entities.within(phrase), head)?.entity ?? null;
}

/** The mention that a word belongs to: the shortest one, unless the word only modifies (*Russian* in *Russian forces*). */
function mentionOfWord(words: Words, mentions: readonly ResolvedMention[], head: number): ResolvedMention | null {
  const at = words.start(head);
  let best: ResolvedMention | null = null;
  for (const found of mentions) {
    const { start, end } = found.mention;
    if (start > at || at >= end) continue;
    if (best === null || end - start < best.mention.end - best.mention.start) best = found;
  }
  return best;
}

/** Entities that modify a noun, where it names none itself: the side in *Russian forces*, *Iran’s airspace*, *strikes on Gaza*. */
export function modifyingEntities(words: Words, entities: EntityIndex, head: number): Entity[] {
  const found: Entity[] = [];
  for (const child of words.children(head)) {
    if (!MODIFIERS.has(words.deprel(child))) continue;
    const entity = entityOfNoun(words, entities, child) ?? modifyingEntities(words, entities, child)[0] ?? null;
    if (entity !== null && !found.includes(entity)) found.push(entity);
  }
  return found;
}
