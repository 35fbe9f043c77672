import { find, statement } from '../../model/hand-built.ts';
import type { Attribution, Span } from '../../model/index.ts';
import { loadGazetteer } from '../../vocabulary/gazetteer.ts';
import { resolveEntities } from '../entities/resolve-entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { sentencize } from '../sentencizer.ts';
import { contextOf, readingOf } from './hand-built.ts';
import { taggedWords } from './tagged-words.ts';

// Entities of short texts for tests, without a model: parts of speech by letter case, attributions built by hand.

const gazetteer = loadGazetteer();
const VERBS = [
  'said',
  'added',
  'told',
  'met',
  'warned',
  'insisted',
  'announced',
  'is',
  'was',
  'will',
  'visited',
  'wants',
  'welcomed',
  'left',
  'spoke',
];

/** A statement by its source, its cue and its content, each a phrase that stands once in the text. */
export const says = (text: string, source: string | Span, cue: string, content: string): Attribution =>
  statement({
    id: cue,
    source: { spans: [typeof source === 'string' ? find(text, source) : source], entity: null },
    cue: [find(text, cue)],
    content: [find(text, content)],
  });

/** The entities of a text. */
export function resolve(
  text: string,
  attributions: Attribution[] = [],
  published: string | null = '2025-07-04',
): EntityIndex {
  const reading = readingOf(taggedWords(text, VERBS), { sentences: sentencize(text) });
  const context = contextOf(text, reading, [], attributions);
  return resolveEntities({ ...context, document: { ...context.document, published } }, gazetteer);
}

/** The name of a phrase’s entity. */
export const nameAt = (text: string, entities: EntityIndex, phrase: string | Span) =>
  entities.at(typeof phrase === 'string' ? find(text, phrase) : phrase)?.name ?? null;
/** The last place where a phrase stands. */
export const last = (text: string, phrase: string): Span => {
  const start = text.lastIndexOf(phrase);
  return { start, end: start + phrase.length };
};
/** Whom a phrase’s entity speaks for. */
export const sideAt = (entities: EntityIndex, span: Span) => {
  const entity = entities.at(span);
  return entity === null ? null : entities.sideOf(entity).name;
};
