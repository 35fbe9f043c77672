import { find, recordOf, statement } from '../../model/hand-built.ts';
import type { Record } from '../../model/record.ts';
import { type Exported, exportedRecord } from '../exported.ts';

/** Written for tests: emoji of one and of several code points, Hebrew, Arabic, a broken quotation, words that come twice. */
export const MULTILINGUAL_TEXT = [
  '🕊️ Talks in Nicosia, 3 March. “=SUM(peace)🙂,” Minister Dana Levi told reporters, “is no plan 👩🏽‍🚀.”',
  'The spokesman, Omar Haddad, answered in Arabic: «السلام لا يُشترى», and Levi in Hebrew: ״שלום לכולם 🕊️״.',
  'Levi reportedly denied that peace, any peace, had been offered.',
].join('\n');

/** A record of that text; changes go over the document’s description. */
export function multilingualRecord(changes: Partial<Record['document']> = {}): Record {
  const text = MULTILINGUAL_TEXT;
  const at = (words: string) => [find(text, words)];
  const nth = (words: string, n: number) => {
    let start = -1;
    for (let i = 0; i <= n; i++) start = text.indexOf(words, start + 1);
    return { start, end: start + words.length };
  };
  const person = (id: string, name: string, words: string) => ({
    id,
    kind: 'person' as const,
    name,
    titles: [],
    represents: null,
    ref: null,
    mentions: [{ ...find(text, words), form: 'name' as const }],
    confidence: 1,
  });
  const record = recordOf(text, {
    entities: [person('e1', 'Dana Levi', 'Dana Levi'), person('e2', 'Omar Haddad', 'Omar Haddad')],
    times: [
      {
        id: 't1',
        spans: at('3 March'),
        kind: 'date',
        from: '2026-03-03',
        to: '2026-03-03',
        approximate: false,
        confidence: 1,
      },
    ],
    attributions: [
      statement({
        id: 'a1',
        source: { spans: at('Minister Dana Levi'), entity: 'e1' },
        cue: at('told'),
        content: [find(text, '“=SUM(peace)🙂,”'), find(text, '“is no plan 👩🏽‍🚀.”')],
        addressee: { spans: at('reporters'), entity: null },
        form: 'direct',
      }),
      statement({
        id: 'a2',
        source: { spans: at('The spokesman, Omar Haddad'), entity: 'e2' },
        cue: at('answered'),
        content: at('«السلام لا يُشترى»'),
        form: 'direct',
      }),
      statement({
        id: 'a3',
        source: { spans: [nth('Levi', 1)], entity: 'e1' },
        cue: [],
        content: at('״שלום לכולם 🕊️״'),
        form: 'direct',
      }),
      statement({
        id: 'a4',
        source: { spans: [nth('Levi', 2)], entity: 'e1' },
        cue: at('reportedly denied'),
        content: at('that peace, any peace, had been offered'),
        act: 'deny',
        certainty: 'hedged',
        confidence: 0.4,
      }),
    ],
    disputes: [
      {
        id: 'x1',
        claim: [nth('peace', 2)],
        claimant: null,
        by: ['e1'],
        relation: 'denies',
        spans: at('denied that peace'),
        via: 'a4',
        confidence: 1,
      },
    ],
  });
  return {
    ...record,
    document: {
      ...record.document,
      id: 'nicosia',
      title: '+Talks, “twice”',
      outlet: '@TheHarbour',
      published: '2026-03-04',
      url: 'https://harbour.example/nicosia?a=1',
      ...changes,
    },
  };
}

/** Records as exports get them. */
export async function* exportedOf(...records: (Record | Exported)[]): AsyncGenerator<Exported> {
  for (const record of records) yield 'record' in record ? record : exportedRecord(record);
}

/** All that an export writes, as text. */
export async function written(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writtenBytes(parts));
}

/** All that an export writes. */
export async function writtenBytes(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return new Uint8Array(Buffer.concat(chunks));
}
