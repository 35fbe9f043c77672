import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { heldOffice, holderIn } from './office-holders.ts';
import { officeMatch, sameSide } from './office-match.ts';
import type { Role } from './phrase.ts';
import { countryOf } from './side-finder.ts';

/** Offices that one person holds at a time, so that the year tells who. */
const SINGLE = new Set([
  'president',
  'prime minister',
  'premier',
  'pm',
  'chancellor',
  'head of state',
  'foreign minister',
  'foreign secretary',
  'secretary general',
  'pope',
  'king',
  'leader',
]);
const NOT_THE_HOLDER = [
  'former',
  'deputy',
  'vice',
  'next',
  'acting',
  'designate',
  'opposition',
  'late',
  'council',
  'company',
  'party',
  'bank',
  'university',
];

/** In a text with more named persons than this nobody is the only one who fits. */
const MOST_PERSONS = 200;

/** Gives office holders that the text describes before it names them (a headline’s *Envoy*), or never names, the person they are. */
export function nameUnnamedOffices(linking: Linking): void {
  const persons = linking.drafts.filter((draft) => draft.isPerson && (draft.isNamed || draft.entry !== null));
  const replacements = new Map<Draft, Draft>();
  for (const draft of [...linking.drafts]) {
    const role = draft.unnamedRole;
    if (role === null) continue;
    const named = namedElsewhere(linking, draft, role, persons) ?? holder(linking, draft, role);
    if (named !== null && named !== draft) replacements.set(draft, named);
  }
  linking.replace(replacements);
}

function namedElsewhere(linking: Linking, draft: Draft, role: Role, persons: readonly Draft[]): Draft | null {
  if (persons.length > MOST_PERSONS) return null;
  const fitting = persons.filter((other) => sameSide(other, draft.side) && officeMatch(linking, other, role) >= 0.5);
  return fitting.length === 1 ? (fitting[0] as Draft) : null;
}

/** Who held the office in the year of publication, where the text tells whose office it is. */
function holder(linking: Linking, draft: Draft, role: Role): Draft | null {
  if (
    linking.year === null ||
    !SINGLE.has(role.noun.noun) ||
    role.modifiers.some((word) => NOT_THE_HOLDER.includes(word))
  )
    return null;
  const side = countryOf(draft.side) ?? (role.noun.noun === 'secretary general' ? secretariat(linking) : null);
  const name = side?.entry?.name;
  if (name === undefined) return null;
  const holders = linking.gazetteer
    .speakersFor(name)
    .filter((entry) => heldOffice(entry, role.noun.noun, role.modifiers));
  const first = holderIn(holders, linking.year);
  if (first === null) return null;
  const known = linking.known(first);
  const person = known ?? linking.ofEntry(first);
  if (known === null) person.isInferred = true;
  return person;
}

/** The organization of the text that has a secretary-general. */
function secretariat(linking: Linking): Draft | null {
  const heads = (draft: Draft) => (draft.entry === null ? [] : linking.gazetteer.speakersFor(draft.entry.name));
  return (
    linking.drafts.find(
      (draft) => draft.kind === 'organization' && heads(draft).some((entry) => heldOffice(entry, 'secretary general')),
    ) ?? null
  );
}
