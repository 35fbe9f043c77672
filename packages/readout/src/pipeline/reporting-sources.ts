import type { Attribution } from '../model/index.ts';
import { isDocumentNoun } from '../vocabulary/documents.ts';
import type { EntityIndex } from './entity-index.ts';
import type { Words } from './words.ts';

function reports({ source }: Attribution, entities: EntityIndex, words: Words): boolean {
  const [span] = source?.spans ?? [];
  if (source === null || span === undefined) return false;
  const entity = source.entity === null ? null : entities.get(source.entity);
  if (entity?.kind === 'outlet') return true;
  if (entity?.kind === 'person') return false;
  const head = words.headOf(span);
  return head !== null && isDocumentNoun(words.lower(head));
}

/** Documents and outlets report, whatever their cue (hard case 12). */
export function markReports(attributions: readonly Attribution[], entities: EntityIndex, words: Words): Attribution[] {
  return attributions.map((attribution) =>
    reports(attribution, entities, words) ? { ...attribution, act: 'report' } : attribution,
  );
}
