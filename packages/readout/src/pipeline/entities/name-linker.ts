import { genderOfName } from '../../vocabulary/given-names.ts';
import { nameKeys } from '../../vocabulary/name-tokens.ts';
import { roleNouns } from '../../vocabulary/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { meaningOf } from './metonym.ts';
import { kindOfName } from './name-kind.ts';
import { sideOfRole } from './side-finder.ts';
import { SurnameIndex } from './surname-index.ts';

/** More titles of one person are not kept. */
const MOST_TITLES = 8;

/** Links all names of a document, the full ones first, so that a headline’s surname finds the name below it. */
export function linkNames(linking: Linking): void {
  const unknown: number[] = [];
  const absorbed = wordsOfTitles(linking);
  const ambiguous: number[] = [];
  for (let index = 0; index < linking.phrases.length; index++) {
    const phrase = linking.phrase(index);
    if (phrase.form !== 'name' || absorbed.has(index)) continue;
    if (phrase.senses.length === 0) unknown.push(index);
    else if (
      new Set(phrase.senses.map(({ entry }) => entry)).size > 1 &&
      phrase.senses.every(({ sense }) => sense === 'adjective')
    )
      ambiguous.push(index);
    else linkKnown(linking, index);
  }
  for (const index of ambiguous) {
    const { senses } = linking.phrase(index);
    const told = senses.find(({ entry }) => linking.known(entry) !== null) ?? senses[0];
    if (told !== undefined) attach(linking, index, linking.ofEntry(told.entry), false);
  }
  linkUnknown(linking, unknown);
}

/** Capitalized words that no list knows before a capitalized noun belong to its title: *External Affairs Minister*. */
function wordsOfTitles(linking: Linking): Set<number> {
  const absorbed = new Set<number>();
  for (const { role } of linking.phrases) {
    if (role === null || !linking.tokens.type(role.words.last).isCapital) continue;
    for (const attribute of role.attributes) {
      const { core, senses, form } = linking.phrase(attribute);
      if (form === 'name' && senses.length === 0 && !linking.tokens.type(core.first).isUpper) absorbed.add(attribute);
    }
  }
  return absorbed;
}

function linkKnown(linking: Linking, index: number): void {
  const meaning = meaningOf(linking.phrase(index), linking.tokens, linking.isParty(index));
  if (meaning === null) return;
  const { entry, sense } = meaning.sense;
  if (sense === 'people') {
    const people = linking.create('group');
    people.side = linking.ofEntry(entry);
    people.plural = true;
    attach(linking, index, people, true);
    return;
  }
  const draft = linking.ofEntry(entry);
  attach(linking, index, draft, sense === 'name' || sense === 'capital');
  if (draft.kind === 'place' && draft.side === null && entry.in !== undefined) {
    const country = linking.gazetteer.entry(entry.in);
    draft.side = country === null ? null : linking.known(country);
  }
}

/** Names without an entry: full names, then surnames and short forms of them, then those that stand alone. */
function linkUnknown(linking: Linking, unknown: readonly number[]): void {
  const surnames = new SurnameIndex(linking);
  const short: number[] = [];
  for (const index of unknown) {
    const { core } = linking.phrase(index);
    if (core.last === core.first || surnames.find(index) !== null) short.push(index);
    else linkFull(linking, index, surnames);
  }
  for (const index of short) {
    const known = surnames.find(index) ?? surnames.wellKnown(index);
    if (known !== null) attach(linking, index, known, false);
    else linkFull(linking, index, surnames);
  }
}

function linkFull(linking: Linking, index: number, surnames: SurnameIndex): void {
  const same = surnames.sameName(index);
  if (same !== null) {
    attach(linking, index, same, true);
    return;
  }
  const kind = kindOfName(linking, index);
  if (kind === null) return;
  const { core } = linking.phrase(index);
  if (core.first === core.last && !linking.tokens.type(core.first).isUpper && isOrdinaryWord(linking, index)) return;
  const draft = linking.create(kind);
  attach(linking, index, draft, true);
  surnames.add(draft, index);
}

/** A capitalized word at the start of a sentence that no title and no cue makes a name. */
function isOrdinaryWord(linking: Linking, index: number): boolean {
  const phrase = linking.phrase(index);
  if (phrase.role !== null || phrase.courtesy !== null || linking.isParty(index)) return false;
  return linking.tokens.upos(phrase.core.first) !== 'PROPN';
}

/** Makes a name phrase a mention of an entity: its form, title, side and sex are the entity’s. */
export function attach(linking: Linking, index: number, draft: Draft, isFullName: boolean): void {
  linking.link(index, draft);
  const phrase = linking.phrase(index);
  if (isFullName) draft.names.add(linking.text(index));
  if (draft.isPerson && draft.gender === null) {
    const courtesy = phrase.courtesy === null ? null : roleNouns().genderOfCourtesy(phrase.courtesy);
    draft.gender =
      courtesy ??
      phrase.role?.noun.gender ??
      genderOfName(nameKeys([...draft.names][0] ?? draft.entry?.name ?? '')[0] ?? '');
  }
  if (phrase.role !== null) describe(linking, draft, index);
  if (phrase.possessor !== null && draft.side === null && draft.entry === null && phrase.role === null) {
    const owner = linking.draft(phrase.possessor);
    draft.side = owner?.kind === 'country' || owner?.kind === 'organization' ? owner : (owner?.side ?? null);
  }
}

/** Adds what a role phrase tells of an entity: its title, its office, whom it speaks for. */
export function describe(linking: Linking, draft: Draft, index: number): void {
  const { role } = linking.phrase(index);
  if (role === null) return;
  draft.addOffice({ noun: role.noun.noun, modifiers: role.modifiers });
  if (draft.isPerson) {
    const possessor = role.possessor === null ? null : linking.phrase(role.possessor);
    const start = possessor === null || possessor.form === 'pronoun' ? role.words.first : possessor.first;
    if (draft.titles.size < MOST_TITLES) draft.titles.add(linking.tokens.slice(start, role.words.last));
    draft.gender ??= role.noun.gender;
  }
  const side = sideOfRole(linking, role);
  if (draft.side === null && side !== null && side !== draft) draft.side = side;
}
