// What the words of a passage do beside naming its matter: deny, count, oblige.

const NEGATION =
  /\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot|without|denie[sd]|deny|reject(?:s|ed)?|refus(?:es?|ed|al)|dismiss(?:es|ed)|rul(?:es?|ed) out|no longer|unwilling|opposes?|opposed)\b|n[’']t\b/gi;

/** Whether a passage denies what it names: an odd number of negations. */
export function isNegative(passage: string): boolean {
  return (passage.match(NEGATION)?.length ?? 0) % 2 === 1;
}

const NOT_DISCUSSED =
  /\b(?:(?:was|were|is|are|had|has|have|did|would)(?: been)?(?: not|n[’']t)|never|nor (?:was|were|did))\b[^.;]{0,30}?\b(?:discuss(?:ed)?|raised?|mention(?:ed)?|come up|came up|brought up|touched (?:up)?on|addressed|(?:a |the |an )?(?:subject|topic|issue|matter)s? (?:of|at|in|for)|on the (?:agenda|table)|part of the (?:talks|agenda|conversation|discussions?|negotiations?))\b/i;

/** Whether a sentence says that something was no matter of the event: *did not come up*, *was not on the agenda*. */
export function saysNotDiscussed(sentence: string): boolean {
  return NOT_DISCUSSED.test(sentence);
}

const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const NUMBER = /\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

/** The numbers of a passage, in figures or words; *one* is no number here. */
export function numbersIn(passage: string): ReadonlySet<number> {
  return new Set(
    Array.from(
      passage.matchAll(NUMBER),
      ([word]) => NUMBER_WORDS.get(word.toLowerCase()) ?? Number(word.replace(/,/g, '')),
    ).filter((number) => !Number.isNaN(number)),
  );
}

/** How firmly something is put: 0 possible (*could*), 1 plain, 2 bound to be (*will*, *must*). */
export function firmness(passage: string): 0 | 1 | 2 {
  if (/\b(?:could|may|might|possibly|perhaps|possible|consider(?:s|ed|ing)?)\b/i.test(passage)) return 0;
  return /\b(?:will|must|shall|has to|have to|immediately|insist(?:s|ed)?)\b/i.test(passage) ? 2 : 1;
}
