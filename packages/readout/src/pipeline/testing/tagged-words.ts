import type { Span } from '../../model/index.ts';
import { Words } from '../words.ts';

const LABELS = ['NOUN', 'PROPN', 'VERB', 'PRON', 'PUNCT'];
const PRONOUNS = new Set('i we he she it they me us him her them who which his its their our my'.split(' '));

/**
 * Words of a text for tests in which the parts of speech matter little: capitalized words are names, the given words verbs,
 * the rest nouns; without syntax, each word its own root.
 */
export function taggedWords(text: string, verbs: readonly string[] = []): Words {
  const spans: Span[] = [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const tag = ({ start, end }: Span): string => {
    const word = text.slice(start, end);
    if (verbs.includes(word)) return 'VERB';
    if (PRONOUNS.has(word.toLowerCase())) return 'PRON';
    if (/^\p{Lu}/u.test(word)) return 'PROPN';
    return /^[\p{L}\p{N}]/u.test(word) ? 'NOUN' : 'PUNCT';
  };
  const columns = {
    starts: Int32Array.from(spans, ({ start }) => start),
    ends: Int32Array.from(spans, ({ end }) => end),
    tags: Uint8Array.from(spans, (span) => LABELS.indexOf(tag(span))),
    heads: Int32Array.from(spans, (_, word) => word),
    relations: new Uint8Array(spans.length),
  };
  return new Words(text, columns, LABELS, ['root']);
}
