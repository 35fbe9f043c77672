import type { Statement } from '../model/comparison.ts';
import { type Attribution, sliceSpan } from '../model/index.ts';
import type { Figure } from './cast.ts';
import { clusters } from './clusters.ts';
import { daysBetween, type Story, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

/** Nearness from which two attributions of one speaker report one utterance. */
const THRESHOLD = 0.2;
/** Days between two publications after which one utterance is hardly still reported. */
const OCCASION = 14;
/** The side speaks in the one text (*the Kremlin*), a person for it in the other. */
const SIDE_FOR_PERSON = 0.7;
const ONE_DOCUMENT = 0.5;

interface Saying {
  readonly telling: Telling;
  readonly attribution: Attribution;
  readonly speaker: Figure | null;
  readonly terms: ReadonlySet<string>;
}

/** Which attributions report one utterance: same speaker, same occasion, near in words. The most reported first. */
export function groupStatements(story: Story): Statement[] {
  const all = story.tellings.flatMap((telling) => sayingsOf(story, telling));
  const groups = clusters(all.length, (a, b) => nearness(story, all[a] as Saying, all[b] as Saying), THRESHOLD);
  return groups
    .map((group) => group.map((i) => all[i] as Saying))
    .sort((a, b) => b.length - a.length)
    .map((sayings, i) => ({
      id: `S${i + 1}`,
      speaker: sayings.find(({ speaker }) => speaker?.isPerson)?.speaker?.name ?? sayings[0]?.speaker?.name ?? null,
      members: [...sayings]
        .sort((a, b) => (a.telling.published ?? '').localeCompare(b.telling.published ?? ''))
        .map(({ telling, attribution }) => ({
          document: telling.record.document.id,
          attribution: attribution.id,
          spans: attribution.content,
          form: attribution.form,
        })),
    }));
}

function sayingsOf(story: Story, telling: Telling): Saying[] {
  return telling.record.attributions.map((attribution) => ({
    telling,
    attribution,
    speaker: story.cast.figure(telling.record, attribution.source?.entity),
    terms: contentTerms(attribution.content.map((span) => sliceSpan(telling.text, span)).join(' ')),
  }));
}

function nearness(story: Story, a: Saying, b: Saying): number {
  const { speaker: x } = a;
  const { speaker: y } = b;
  if (x === null || y === null) return Number.NEGATIVE_INFINITY;
  const sameSide = x.side !== null && x.side === y.side && !(x.isPerson && y.isPerson);
  if (x.key !== y.key && !sameSide) return Number.NEGATIVE_INFINITY;
  const [from, to] = [a.telling.published, b.telling.published];
  if (from !== null && to !== null && Math.abs(daysBetween(from, to)) > OCCASION) return Number.NEGATIVE_INFINITY;
  const words = story.weights.similarity(a.terms, b.terms);
  return words * (x.key === y.key ? 1 : SIDE_FOR_PERSON) * (a.telling === b.telling ? ONE_DOCUMENT : 1);
}
