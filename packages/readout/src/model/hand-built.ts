import { createHash } from 'node:crypto';
import type { Attribution, Record, Span } from './index.ts';

// Documents and entries for tests, built by hand. No part of the product imports this file.

/** The one place where a phrase stands in a text. */
export function find(text: string, phrase: string): Span {
  const start = text.indexOf(phrase);
  if (start < 0 || text.includes(phrase, start + 1)) throw new Error(`does not stand once in the text: ${phrase}`);
  return { start, end: start + phrase.length };
}

/** A plain statement, with some of its parts replaced. */
export function statement(parts: Pick<Attribution, 'id' | 'content'> & Partial<Attribution>): Attribution {
  return {
    source: null,
    cue: [],
    addressee: null,
    form: 'indirect',
    act: 'state',
    polarity: 'positive',
    certainty: 'plain',
    via: null,
    confidence: 1,
    ...parts,
  };
}

/** A record of a text that holds nothing but the given parts. */
export function recordOf(text: string, parts: Partial<Record>): Record {
  return {
    schema: 'readout/record/1',
    unit: 'utf16',
    document: {
      id: 'hand-built',
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      title: null,
      url: null,
      outlet: null,
      author: null,
      published: null,
      language: 'en',
      text,
    },
    entities: [],
    times: [],
    attributions: [],
    events: [],
    topics: [],
    agreements: [],
    positions: [],
    definitions: [],
    disputes: [],
    ...parts,
  };
}
