import type { Attribution } from '../../model/index.ts';
import { isDocumentNoun } from '../../vocabulary/documents.ts';
import type { EntityIndex } from '../entity-index.ts';
import type { Words } from '../words.ts';

/** What speaks: something written or an outlet, somebody, or one does not know. */
export type SourceKind = 'document' | 'speaker' | 'unknown';

const SPEAKERS = new Set(['person', 'group', 'country']);

/** The kind of an attribution’s source: documents and outlets report, whatever their cue (hard case 12). */
export function sourceKind({ source }: Pick<Attribution, 'source'>, entities: EntityIndex, words: Words): SourceKind {
  const [span] = source?.spans ?? [];
  if (source === null || span === undefined) return 'unknown';
  const entity = source.entity === null ? null : entities.get(source.entity);
  if (entity?.kind === 'outlet') return 'document';
  if (entity?.kind === 'person') return 'speaker';
  const head = words.headOf(span);
  if (head !== null && isDocumentNoun(words.lower(head))) return 'document';
  return entity !== null && SPEAKERS.has(entity.kind) ? 'speaker' : 'unknown';
}
