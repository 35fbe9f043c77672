import type { Span } from '../../model/index.ts';
import type { Gender } from '../../vocabulary/role-nouns.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import type { Recent, Salience } from './salience.ts';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
const THINGS = new Set(['it', 'its', 'itself']);
const MANY = new Set(['they', 'them', 'their', 'theirs', 'themselves']);
export const RELATIVES = new Set(['who', 'whom', 'whose', 'which']);
const BODIES = new Set(['country', 'organization', 'outlet']);
/** Sentences back to which a pronoun reaches. */
const REACH = 6;

/** In sentences of distance; set by hand and by trial on annotated documents. */
const WEIGHTS = {
  /** For the encoder’s probability. */
  vote: 1.5,
  subject: 1.5,
  /** A speaker, for a pronoun that speaks, and for another one; fading with the distance. */
  speaks: 1.2,
  spoke: 0.8,
  fading: 0.7,
  embedded: 1.2,
  /** One of the two is inside quotation marks. */
  otherVoice: 1.2,
  /** The narrator’s *he* speaks rather of whom the narrator named. */
  reported: 1,
  /** Who was quoted before, for a pronoun that is quoted. */
  quotes: 2.6,
  /** *He* in his own quotation would be *I*. */
  ownQuotation: 3,
  /** Who is spoken of in a quotation does not speak it: *he* in “Our president also said so,” he added. */
  ownContent: 2.5,
  /** *He* in what he is reported to have said. */
  ownWord: 1.8,
  outerWord: 0.6,
  /** A person of unknown sex; most of those in the news are men. */
  unknown: { male: 0.4, female: 1 },
  named: 1.2,
} as const;

export interface PronounPlace {
  readonly sentence: number;
  readonly quoted: boolean;
  readonly isSource: boolean;
  /** Stands in what somebody says. */
  readonly reported: boolean;
  /** Is the source of a quotation. */
  readonly quotes: boolean;
  /** What the pronoun is the source of: *Haftar* in “Haftar, he said, viewed the text favourably” is hardly *he*. */
  readonly content: readonly Span[];
  /** Who says what the pronoun stands in, innermost first: *he* in “X said that he” is X, in X’s quotation it is not. */
  readonly speakers: readonly Draft[];
}

/** Links *he*, *she*, *it*, *they* to what was spoken of before: by sex and number, nearness, who spoke last, and the encoder’s vote. */
export function linkPronoun(linking: Linking, index: number, salience: Salience, place: PronounPlace): void {
  const word = linking.tokens.lower(linking.phrase(index).core.first);
  const fits = test(word);
  if (fits === null) return;
  const votes = linking.votes(index);
  let best: Draft | null = null;
  let top = Number.NEGATIVE_INFINITY;
  const candidates = salience.all((mention) => fits(mention.draft) && place.sentence - mention.sentence <= REACH);
  const isInContent = ({ start }: Recent) => place.content.some((span) => span.start <= start && start < span.end);
  const spokenOf = new Set(candidates.filter(isInContent).map(({ draft }) => draft));
  const seen = new Map<Draft, number>();
  for (const mention of candidates) {
    const earlier = seen.get(mention.draft) ?? 0;
    if (earlier >= 3) continue;
    seen.set(mention.draft, earlier + 1);
    const namesHimself = isInContent(mention) || (place.quotes && spokenOf.has(mention.draft));
    const score =
      scoreOf(mention, place, votes.get(mention.draft) ?? 0, word) -
      0.5 * earlier -
      (namesHimself ? WEIGHTS.ownContent : 0);
    if (score > top) {
      top = score;
      best = mention.draft;
    }
  }
  if (best === null) return;
  linking.link(index, best);
  const gender = GENDERS[word];
  if (best.isPerson && gender !== undefined) best.gender ??= gender;
}

function scoreOf(mention: Recent, place: PronounPlace, vote: number, word: string): number {
  const distance = place.sentence - mention.sentence;
  let prominence = mention.leads ? WEIGHTS.subject : 0;
  if (mention.speaks && (place.quoted || !mention.quoted))
    prominence += place.isSource ? WEIGHTS.speaks : WEIGHTS.spoke;
  let score = WEIGHTS.vote * vote - distance + prominence / (1 + WEIGHTS.fading * distance);
  if (mention.embedded) score -= WEIGHTS.embedded;
  if (mention.quoted !== place.quoted) score -= WEIGHTS.otherVoice;
  if (mention.reported && !place.reported) score -= WEIGHTS.reported;
  if (mention.quotes && place.quotes && !mention.reported) score += WEIGHTS.quotes;
  const speaker = place.speakers.indexOf(mention.draft);
  if (speaker >= 0) score += place.quoted ? -WEIGHTS.ownQuotation : speaker === 0 ? WEIGHTS.ownWord : WEIGHTS.outerWord;
  const gender = GENDERS[word];
  if (gender !== undefined && mention.draft.gender === null) score -= WEIGHTS.unknown[gender];
  if (mention.draft.isNamed || mention.draft.entry !== null) score += WEIGHTS.named;
  return score;
}

function test(word: string): ((draft: Draft) => boolean) | null {
  const gender = GENDERS[word];
  if (gender !== undefined)
    return (draft) => draft.isPerson && !draft.plural && (draft.gender === null || draft.gender === gender);
  if (THINGS.has(word)) return (draft) => BODIES.has(draft.kind) && !draft.plural;
  if (MANY.has(word)) return (draft) => draft.plural || draft.kind === 'group';
  return null;
}

/** Links *who* and *which* to the noun phrase right before it. */
export function linkRelative(linking: Linking, index: number): void {
  const { first } = linking.phrase(index).core;
  const { tokens } = linking;
  if (first === 0 || tokens.startsLine(first)) return;
  let token = first - 1;
  if (/^[,–—]$/.test(tokens.type(token).text)) token--;
  if (['of', 'with', 'to', 'for', 'by', 'in', 'from', 'both', 'and'].includes(tokens.lower(token))) {
    token--;
    if (tokens.type(token).text === ',') token--;
  }
  let before = linking.phraseAt(token);
  if (before === null) return;
  const who = tokens.lower(first) !== 'which';
  for (let steps = 0; steps < 3; steps++) {
    const draft = linking.draft(before);
    if (draft === null || !who || draft.isPerson || draft.plural) break;
    const governor: number | null = governorOf(linking, before as number);
    if (governor === null) break;
    before = governor;
  }
  linking.link(index, linking.draft(before));
}

/** The noun that a phrase is the complement of: *the minister* of *Chad*. */
function governorOf(linking: Linking, index: number): number | null {
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    if (linking.phrase(i).role?.complement === linking.phrase(index).core.first) return i;
  }
  return null;
}
