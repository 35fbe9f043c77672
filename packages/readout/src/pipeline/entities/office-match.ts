import { roleNouns } from '../../vocabulary/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import type { Role } from './phrase.ts';
import { countryOf, standsFor } from './side-finder.ts';

/** Modifiers that keep two offices apart: a *foreign* and a *defence* minister are two persons. */
const EMPTY_MODIFIERS = new Set([
  'the',
  'top',
  'senior',
  'own',
  'new',
  'same',
  'acting',
  'chief',
  'veteran',
  'latter',
  'long',
  'time',
  '-',
  'then',
  'former',
  'visiting',
  'main',
  'current',
  'outgoing',
  'country',
  "'s",
]);
/** Words that make the holder of an office another one: *the minister* is hardly the deputy minister. */
const RANKS = new Set(['deputy', 'vice', 'former', 'assistant']);
const SAME = new Map([
  ['defense', 'defence'],
  ['america', 'american'],
  ['us', 'american'],
  ['u.s.', 'american'],
]);

/** Whether somebody may speak for a side: nothing is known against it. */
export function sameSide(draft: Draft, side: Draft | null): boolean {
  if (side === null) return true;
  if (draft === side) return false;
  const own = countryOf(standsFor(draft.side));
  return own === null ? !draft.isNamed || draft.side === null : own === countryOf(side) || draft.side === side;
}

/** 1 for the same office, less for one that may be called so, 0 where a modifier speaks against it. */
export function officeMatch(linking: Linking, draft: Draft, role: Role): number {
  let best = 0;
  for (const office of officesOf(draft)) {
    const nouns = roleNouns();
    const same =
      lastWord(office.noun) === lastWord(role.noun.noun) &&
      (office.noun === role.noun.noun ||
        office.noun.endsWith(` ${role.noun.noun}`) ||
        role.noun.noun.endsWith(` ${office.noun}`));
    if (!same && !nouns.mayBeCalled(office.noun, role.noun.noun)) continue;
    const theirs = new Set([...office.modifiers, ...office.noun.split(' ')].map(plain));
    const told = [...role.modifiers, ...role.noun.noun.split(' ').slice(0, -1)]
      .filter((word) => !EMPTY_MODIFIERS.has(word))
      .map(plain);
    const sides = role.attributes.filter((attribute) => linking.draft(attribute) !== null);
    const attributes = new Set(
      sides.flatMap((attribute) => linking.text(attribute).toLowerCase().split(/\s+/)).map(plain),
    );
    const missing = told.filter((word) => !theirs.has(word) && !attributes.has(word));
    if (missing.length > 0 && same) continue;
    const isOther = [...theirs].some((word) => RANKS.has(word) && !told.includes(word));
    best = Math.max(best, (same ? 1 : missing.length > 0 ? 0.2 : 0.6) - (isOther ? 0.4 : 0));
  }
  return best;
}

const plain = (word: string) => SAME.get(word) ?? word;
const lastWord = (noun: string) => noun.slice(noun.lastIndexOf(' ') + 1);

/** The offices that the text and the gazetteer know of an entity. */
function officesOf(draft: Draft): readonly { noun: string; modifiers: readonly string[] }[] {
  if (draft.entry === null) return draft.offices;
  // An army of rebels is not *the army*.
  const ofState = draft.side !== null && draft.side.kind === 'country';
  const titles = draft.isPerson ? draft.entry.titles.slice(0, 1) : ofState ? [draft.entry.name] : [];
  return [
    ...draft.offices,
    ...titles.map((title) => {
      const words = title
        .toLowerCase()
        .replaceAll('-', ' ')
        .replace(/ (?:of|to|for) .*/, '')
        .split(' ');
      return { noun: words.at(-1) ?? '', modifiers: words.slice(0, -1) };
    }),
  ];
}
