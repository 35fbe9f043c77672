import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { heldOffice, inOffice } from './office-holders.ts';
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

/** Gives office holders that the text describes before it names them (a headline’s *Envoy*), or never names, the person they are. */
export function nameUnnamedOffices(linking: Linking): void {
  for (const draft of [...linking.drafts]) {
    const role = draft.unnamedRole;
    if (role === null) continue;
    const named = namedLater(linking, draft, role) ?? holder(linking, draft, role);
    if (named !== null) linking.replace(draft, named);
  }
}

function namedLater(linking: Linking, draft: Draft, role: Role): Draft | null {
  const fitting = linking.drafts.filter(
    (other) =>
      other !== draft &&
      other.isPerson &&
      other.isNamed &&
      sameSide(other, draft.side) &&
      officeMatch(linking, other, role) >= 1,
  );
  return fitting.length === 1 ? (fitting[0] as Draft) : null;
}

/** Who held the office in the year of publication: of the side that is told, else of the country that the text is mostly about. */
function holder(linking: Linking, draft: Draft, role: Role): Draft | null {
  if (
    linking.year === null ||
    !SINGLE.has(role.noun.noun) ||
    role.modifiers.some((word) => NOT_THE_HOLDER.includes(word))
  )
    return null;
  const side = countryOf(draft.side) ?? home(linking);
  const name = side?.entry?.name;
  if (name === undefined) return null;
  const holders = linking.gazetteer
    .speakersFor(name)
    .filter((entry) => inOffice(entry, linking.year) && heldOffice(entry, role.noun.noun, role.modifiers));
  const [first] = holders;
  if (first === undefined || holders.length > 1) return null;
  const known = linking.known(first);
  const person = known ?? linking.ofEntry(first);
  if (known === null) person.isInferred = true;
  return person;
}

/** The country that most phrases of the text are about. */
function home(linking: Linking): Draft | null {
  const counts = new Map<Draft, number>();
  for (let index = 0; index < linking.phrases.length; index++) {
    const country = countryOf(linking.draft(index));
    if (country?.kind === 'country') counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
