import { type Attribution, encloses, hull, lengthOf, type Record } from '../model/index.ts';
import type { RecordIssue } from './record-issue.ts';

/**
 * Chains end, and an attribution’s `via` is the innermost one whose content encloses its own (and, of two, its cue). Both may have the same
 * content (*X was quoted by OUTLET as saying…*). Other entries may take their `via`’s cue in, so only chains of
 * attributions are held to this; references to attributions that do not exist are no business of this check.
 */
export function* checkChains(record: Record): Generator<RecordIssue> {
  const attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const extents = record.attributions.map((attribution) => ({
    attribution,
    extent: hull(attribution.content),
    length: lengthOf(attribution.content),
  }));
  for (const [i, attribution] of record.attributions.entries()) {
    const { via: viaId, content } = attribution;
    const via = viaId === null ? undefined : attributions.get(viaId);
    if (via === undefined) continue;
    const path = ['attributions', i, 'via'];
    if (reaches(attribution, (id) => attributions.get(id)?.via ?? null)) {
      yield { code: 'via-cycle', path, message: `${attribution.id} stands inside itself` };
      continue;
    }
    if (!encloses(via.content, content)) {
      yield { code: 'via-outside', path, message: `the content of ${via.id} does not enclose ${attribution.id}` };
      continue;
    }
    const own = hull(content);
    const [least, most] = [lengthOf(content), lengthOf(via.content)];
    const between = extents.find(
      ({ attribution: other, extent, length }) =>
        length > least &&
        length < most &&
        own !== null &&
        extent !== null &&
        extent.start <= own.start &&
        own.end <= extent.end &&
        encloses(other.content, [...attribution.cue, ...content]) &&
        encloses(via.content, other.content),
    );
    if (between !== undefined)
      yield {
        code: 'via-not-innermost',
        path,
        message: `${between.attribution.id} encloses ${attribution.id} more closely than ${via.id}`,
      };
  }
}

/** Nobody represents himself by way of others. */
export function* checkRepresentation(record: Record): Generator<RecordIssue> {
  const represents = new Map(record.entities.map((entity) => [entity.id, entity.represents]));
  for (const [i, entity] of record.entities.entries())
    if (reaches(entity, (id) => represents.get(id) ?? null))
      yield {
        code: 'represents-cycle',
        path: ['entities', i, 'represents'],
        message: `${entity.id} represents itself`,
      };
}

/** Whether following `next` from an entry comes back to it. */
function reaches({ id }: Pick<Attribution, 'id'>, next: (id: string) => string | null): boolean {
  const passed = new Set<string>();
  for (let at = next(id); at !== null && !passed.has(at); at = next(at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}
