import type { Attribution, Entity, Span } from '../model/index.ts';
import type { Context } from './context.ts';
import { entitiesInList } from './phrase-entities.ts';

/** Titles of persons who speak for themselves and not for a government. */
const OWN_VOICE =
  /\b(?:opposition|senator|congress(?:man|woman)|lawmaker|legislator|representative|former|ex-|then-|analyst|professor|expert|activist|rebel)\b/i;
/** A spokesperson speaks for a ministry, and the ministry for a country. */
const LONGEST_CHAIN = 3;

/** The side whose stand an entity's word is: the country or body that it speaks for, itself where it speaks for nobody else. */
export function sideOf(context: Pick<Context, 'entities'>, entity: Entity): Entity {
  if (entity.kind === 'person' && entity.titles.some((title) => OWN_VOICE.test(title))) return entity;
  let side = entity;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const next = context.entities.sideOf(side);
    if (next === side || (side.kind === 'organization' && next.kind !== 'country')) break;
    side = next;
  }
  return side;
}

type Looking = Pick<Context, 'document' | 'entities' | 'attributions'>;

/** Who speaks: the sources of an attribution, or of the one around it where it names none; several where they are listed. */
export function speakersOf(context: Looking, attribution: Attribution | null): Entity[] {
  const byId = (id: string | null) => context.attributions.find((candidate) => candidate.id === id) ?? null;
  const seen = new Set<string>();
  for (let at = attribution; at !== null && !seen.has(at.id); at = byId(at.via)) {
    seen.add(at.id);
    const entity = at.source?.entity ?? null;
    const source = entity === null ? null : context.entities.get(entity);
    if (source !== null) return withOthers(context, source, at.source?.spans ?? []);
  }
  return [];
}

/** A source and those that its phrase lists beside it: *France, Germany and Britain*. */
function withOthers(context: Looking, source: Entity, spans: readonly Span[]): Entity[] {
  const listed = spans.flatMap((span) => entitiesInList(context, span));
  return listed.length > 1 && listed[0] === source ? listed : [source];
}
