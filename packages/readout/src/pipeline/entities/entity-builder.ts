import type { Entity, Mention } from '../../model/index.ts';
import { nameKeys } from '../../vocabulary/name-tokens.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { countryOf } from './side-finder.ts';

/** Confidence of an entity that the gazetteer knows, of a name in the text, and of a mere description. */
const CONFIDENCE = { known: 0.97, named: 0.85, described: 0.7, inferred: 0.6 };

/** Bodies of a country, also where a minister’s or a president’s: *his army*. */
const STATE_WORDS = /(?:army|military|forces|navy|ministry|parliament|police|treasury)$/i;

/** The entities of the drafts that have mentions or stand behind one that has, in the order of their first mentions. */
export function buildEntities(linking: Linking): Map<Draft, Entity> {
  gatherMentions(linking);
  const used = linking.drafts.filter(({ mentions }) => mentions.length > 0);
  addRepresented(used);
  const ordered = used
    .map((draft, order) => ({ draft, order, start: draft.mentions[0]?.span.start ?? 0 }))
    .sort((a, b) => a.start - b.start || a.order - b.order)
    .map(({ draft }) => draft);
  const idOf = new Map(ordered.map((draft, k) => [draft, `e${k + 1}`]));
  return new Map(ordered.map((draft) => [draft, entityOf(draft, idOf)]));
}

function gatherMentions(linking: Linking): void {
  for (const [index, phrase] of linking.phrases.entries()) {
    const draft = linking.draft(index);
    if (draft === null) continue;
    const { first, last } = phrase.form === 'nominal' ? phrase : phrase.core;
    const span = linking.tokens.span(first, last);
    draft.mentions.push({ span, form: phrase.form });
  }
}

/** Whom somebody speaks for although the text does not name it has its evidence where they are first spoken of. */
function addRepresented(used: Draft[]): void {
  const seen = new Set(used);
  for (let i = 0; i < used.length; i++) {
    const { side, mentions } = used[i] as Draft;
    const [evidence] = mentions;
    if (side === null || seen.has(side) || evidence === undefined) continue;
    seen.add(side);
    side.mentions.push({ span: evidence.span, form: 'nominal' });
    used.push(side);
  }
}

function entityOf(draft: Draft, idOf: ReadonlyMap<Draft, string>): Entity {
  const mentions: Mention[] = draft.mentions
    .map(({ span, form }) => ({ ...span, form }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    id: idOf.get(draft) as string,
    kind: draft.kind,
    name: nameOf(draft),
    titles: [...draft.titles],
    represents: draft.side === null || draft.side === draft ? null : (idOf.get(draft.side) ?? null),
    ref: draft.entry?.ref ?? null,
    mentions,
    confidence: confidenceOf(draft),
  };
}

function confidenceOf(draft: Draft): number {
  if (draft.isInferred) return CONFIDENCE.inferred;
  if (draft.entry !== null) return CONFIDENCE.known;
  return draft.isNamed ? CONFIDENCE.named : CONFIDENCE.described;
}

/** The gazetteer’s name, unless the text spells a person or body otherwise; else the fullest name, else the description. */
function nameOf(draft: Draft): string {
  const fullest = [...draft.names].reduce<string | null>((a, b) => (a === null || b.length > a.length ? b : a), null);
  const { entry } = draft;
  if (entry === null) return fullest ?? describedName(draft);
  if (entry.kind !== 'person' && entry.kind !== 'organization' && entry.kind !== 'outlet') return entry.name;
  if (fullest === null || draft.names.has(entry.name)) return entry.name;
  return entry.kind === 'person' && wordsIn(fullest) !== wordsIn(entry.name) ? entry.name : fullest;
}

/** Words of a name; the stops of its initials are none. */
const wordsIn = (name: string) => nameKeys(name).filter((key) => key !== '.').length;

/** A description with whose it is: *its ministry* of Egypt is the *Egyptian ministry*, *his office* of Hun Sen *Hun Sen’s office*. */
function describedName(draft: Draft): string {
  const { owned } = draft;
  if (owned === null || owned.owner === draft || (owned.owner.entry === null && !owned.owner.isNamed))
    return draft.description ?? 'unnamed';
  const { owner, words } = owned;
  const isState = STATE_WORDS.test(words);
  const country =
    draft.kind !== 'organization' ? null : owner.kind === 'country' ? owner : isState ? countryOf(draft) : null;
  const adjective = country?.entry?.adjectives[0];
  return adjective === undefined ? `${nameOf(owner)}’s ${words}` : `${adjective} ${words}`;
}
