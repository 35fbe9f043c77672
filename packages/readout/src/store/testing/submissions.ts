import { recordOf, statement } from '../../model/hand-built.ts';
import type { Entity, Record } from '../../model/index.ts';
import type { Submission } from '../documents.ts';

/** What a submission says beside its text. */
export interface SubmissionParts {
  readonly id?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly origins?: readonly string[];
  readonly pipeline?: string;
  readonly snapshot?: string;
}

/**
 * A submission of a text of the form *Full Name said “…”.* sentences: each becomes an attribution whose speaker is the words
 * before *said*. Nothing else is read from it.
 */
export function submission(text: string, parts: SubmissionParts = {}): Submission {
  const { origins = [], pipeline = '1.0', snapshot, ...described } = parts;
  return {
    record: recordOfStatements(text, described),
    pipeline,
    origins,
    snapshot:
      snapshot === undefined
        ? null
        : { bytes: Buffer.from(snapshot), mediaType: 'text/html', fetchedAt: '2026-05-04T10:00:00.000Z' },
  };
}

/** The record of such a text. */
export function recordOfStatements(text: string, described: Partial<Record['document']> = {}): Record {
  const entities = new Map<string, Entity>();
  const sentences = [...text.matchAll(/([A-Z]\p{L}+(?: [A-Z]\p{L}+)*) said (“[^”]+”)/gu)];
  const attributions = sentences.map((match, i) => {
    const [whole, name = '', quotation = ''] = match;
    const source = { start: match.index, end: match.index + name.length };
    const known = entities.get(name);
    const id = known?.id ?? `e${entities.size + 1}`;
    const mentions = [...(known?.mentions ?? []), { ...source, form: 'name' as const }];
    const rest = { titles: [], represents: null, ref: null, confidence: 1 };
    entities.set(name, { id, kind: 'person', name, mentions, ...rest });
    const end = match.index + whole.length;
    return statement({
      id: `a${i + 1}`,
      source: { spans: [source], entity: id },
      cue: [{ start: source.end + 1, end: source.end + 5 }],
      content: [{ start: end - quotation.length, end }],
      form: 'direct',
    });
  });
  const record = recordOf(text, { entities: [...entities.values()], attributions });
  return { ...record, document: { ...record.document, id: record.document.sha256.slice(0, 12), ...described } };
}
