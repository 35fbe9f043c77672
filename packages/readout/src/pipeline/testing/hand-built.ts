import { find, recordOf } from '../../model/hand-built.ts';
import type { Attribution, Entity, MentionForm, Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { EntityIndex } from '../entity-index.ts';
import type { Ranking, Reading, SpanReading } from '../reading.ts';
import { Words } from '../words.ts';

// Words, readings and contexts for tests of components, built by hand. No part of the product imports this file.

/**
 * A document's words from a table: a line a word with its form, part of speech, number of its head in the sentence (0 for the
 * root) and relation, as in CoNLL-U; a blank line between sentences. The forms stand in the text in this order.
 */
export function parsedWords(text: string, table: string): Words {
  const upos: string[] = [];
  const deprel: string[] = [];
  const codeOf = (labels: string[], label: string) =>
    labels.includes(label) ? labels.indexOf(label) : labels.push(label) - 1;
  const rows: { start: number; end: number; tag: number; head: number; relation: number }[] = [];
  let at = 0;
  for (const sentence of table.trim().split(/\n\s*\n/)) {
    const first = rows.length;
    for (const line of sentence.trim().split('\n')) {
      const [form = '', tag = '', head = '', relation = ''] = line.trim().split(/\s+/);
      const start = text.indexOf(form, at);
      if (start < 0) throw new Error(`does not stand in the text after ${at}: ${form}`);
      at = start + form.length;
      const number = Number(head);
      rows.push({
        start,
        end: at,
        tag: codeOf(upos, tag),
        head: number === 0 ? rows.length : first + number - 1,
        relation: codeOf(deprel, relation),
      });
    }
  }
  const column = (key: 'start' | 'end' | 'head') => Int32Array.from(rows.map((row) => row[key]));
  const columns = {
    starts: column('start'),
    ends: column('end'),
    heads: column('head'),
    tags: Uint8Array.from(rows.map(({ tag }) => tag)),
    relations: Uint8Array.from(rows.map(({ relation }) => relation)),
  };
  return new Words(text, columns, upos, deprel);
}

/** A reading that holds nothing but the given parts. */
export function readingOf(words: Words, parts: Partial<Reading> = {}): Reading {
  return {
    words,
    sentences: [],
    cues: [],
    turns: [],
    topics: [],
    agreements: [],
    positions: [],
    disputes: [],
    claims: [],
    terms: [],
    meanings: [],
    triggers: [],
    mentions: [],
    ...parts,
  };
}

/** A span of a layer with its properties' likeliest labels. */
export function found(span: Span, labels: Readonly<Record<string, string | null>> = {}, confidence = 0.9): SpanReading {
  const sure = (label: string | null): Ranking => [{ label, probability: 0.9 }];
  return {
    span,
    confidence,
    properties: Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, sure(label)])),
  };
}

/** An entity with a mention at each of the phrases that stand once in the text. */
export function entityIn(
  text: string,
  parts: Pick<Entity, 'id' | 'kind' | 'name'> & Partial<Entity>,
  phrases: readonly (string | Span)[],
  form: MentionForm = 'name',
): Entity {
  const mentions = phrases.map((phrase) => ({ ...(typeof phrase === 'string' ? find(text, phrase) : phrase), form }));
  return { titles: [], represents: null, ref: null, confidence: 1, ...parts, mentions };
}

export function contextOf(
  text: string,
  reading: Reading,
  entities: readonly Entity[] = [],
  attributions: readonly Attribution[] = [],
): Context {
  return {
    document: recordOf(text, {}).document,
    reading,
    times: [],
    entities: new EntityIndex(entities),
    attributions,
  };
}
