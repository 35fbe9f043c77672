import { contains, type Entity, type Span } from '../model/index.ts';
import type { Context } from './context.ts';
import type { ResolvedMention } from './entity-index.ts';

type Looking = Pick<Context, 'entities' | 'reading'>;

/** Kinds of entities that may take a stand. */
const TAKES_STANDS: ReadonlySet<Entity['kind']> = new Set(['person', 'organization', 'country', 'group', 'outlet']);
/** A mention that holds a word is looked for so far around it, in code units. */
const AROUND = 160;
/** What stands between the members of a list. */
const JOINS = /^(?:\s*,)?\s*(?:and|or|as well as|&)?\s*(?:the\s+)?$/;
/** Children of a noun that tell whose it is: *Moscow’s stance*, *the Russian side*, *the stance of Moscow*. */
const OWNERS = ['nmod:poss', 'amod', 'compound', 'nmod'];

/** The entity that the noun phrase around a word speaks of: of the smallest mention that holds the word. */
export function entityOfWord({ entities, reading }: Looking, word: number): Entity | null {
  const place = reading.words.span(word);
  let best: ResolvedMention | null = null;
  for (const found of entities.within({ start: place.start - AROUND, end: place.end + AROUND })) {
    if (!TAKES_STANDS.has(found.entity.kind) || !contains(found.mention, place)) continue;
    if (best === null || lengthOf(found) < lengthOf(best)) best = found;
  }
  return best?.entity ?? null;
}

const lengthOf = ({ mention }: ResolvedMention): number => mention.end - mention.start;

/** The entity that a noun speaks of, or whose it is: *Japan’s stance has not moved* is about Japan. */
export function entityOfNoun(context: Looking, noun: number): Entity | null {
  const own = entityOfWord(context, noun);
  if (own !== null) return own;
  for (const relation of OWNERS) {
    for (const child of context.reading.words.childrenBy(noun, relation)) {
      const owner = entityOfWord(context, child);
      if (owner !== null) return owner;
    }
  }
  return null;
}

/** The entities that coordinated nouns speak of (*France, Germany and Britain*), each once, in the order of the text. */
export function entitiesOfNouns(context: Looking, nouns: readonly number[]): Entity[] {
  const { words } = context.reading;
  const found = new Set<Entity>();
  for (const noun of nouns) {
    for (const word of [noun, ...words.childrenBy(noun, 'conj')]) {
      const entity = entityOfNoun(context, word);
      if (entity !== null) found.add(entity);
    }
  }
  return [...found];
}

/** The entities that a noun phrase lists (*France, Germany and Britain*); only one where it is no list. */
export function entitiesInList(context: Pick<Context, 'document' | 'entities'>, phrase: Span): Entity[] {
  const mentions = context.entities.within(phrase);
  const parts = mentions.filter(({ mention }) => mention.end - mention.start < phrase.end - phrase.start);
  const listed = listOf(context, parts);
  return listed.length > 1 ? listed : listOf(context, mentions);
}

function listOf({ document }: Pick<Context, 'document'>, mentions: readonly ResolvedMention[]): Entity[] {
  const found: Entity[] = [];
  let end: number | null = null;
  for (const { mention, entity } of mentions) {
    if (end !== null && (mention.start < end || !JOINS.test(document.text.slice(end, mention.start)))) continue;
    if (TAKES_STANDS.has(entity.kind) && !found.includes(entity)) found.push(entity);
    end = mention.end;
  }
  return found;
}

/** The entity that is named last within a stretch of text, or null. */
export function lastEntityIn({ entities }: Pick<Context, 'entities'>, stretch: Span): Entity | null {
  return entities.within(stretch).findLast(({ entity }) => TAKES_STANDS.has(entity.kind))?.entity ?? null;
}
