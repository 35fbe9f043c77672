import type { StoryEvent } from '../model/comparison.ts';
import { compareSpans, type Span } from '../model/index.ts';
import { affinity, ONE_EVENT } from './affinity.ts';
import { assign } from './assign.ts';
import { candidateKeys } from './candidate-keys.ts';
import { clusters } from './clusters.ts';
import { type Occurrence, occurrencesIn } from './occurrence.ts';
import { RunningGroups } from './running-groups.ts';
import type { Story } from './story.ts';

/** An event of the story with the events of the records that tell of it. */
export interface Grouped {
  readonly event: StoryEvent;
  readonly occurrences: readonly Occurrence[];
}

/** Occurrences up to which all pairs are compared; more are taken in one after another, as an archive does. */
const MOST_AT_ONCE = 1500;

/** Which events of the documents are one: those told most often first. */
export function groupEvents(story: Story): Grouped[] {
  const all = story.tellings.flatMap((telling) => occurrencesIn(story, telling));
  return (all.length <= MOST_AT_ONCE ? atOnce(story, all) : inTurn(all))
    .filter((group) => group.some(({ event }) => event !== null))
    .sort((a, b) => documentsIn(b) - documentsIn(a))
    .map((occurrences, i) => ({ event: described(`E${i + 1}`, occurrences), occurrences }));
}

function atOnce(story: Story, all: readonly Occurrence[]): Occurrence[][] {
  const score = (a: number, b: number): number => affinity(all[a] as Occurrence, all[b] as Occurrence, story.weights);
  return clusters(all.length, score, ONE_EVENT).map((group) => group.map((i) => all[i] as Occurrence));
}

/** The earlier published first. */
function inTurn(all: readonly Occurrence[]): Occurrence[][] {
  const groups = new RunningGroups(candidateKeys, assign);
  for (const one of [...all].sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))) groups.add(one);
  return groups.groups();
}

function described(id: string, occurrences: readonly Occurrence[]): StoryEvent {
  const best = occurrences.reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
  const windows = occurrences
    .flatMap(({ window }) => window ?? [])
    .sort((a, b) => Date.parse(a.to) - Date.parse(a.from) - (Date.parse(b.to) - Date.parse(b.from)));
  return {
    id,
    type: best.type,
    mode: best.mode,
    time: windows[0] ?? { from: null, to: null },
    participants: [...new Set(best.names)],
    accounts: Map.groupBy(occurrences, ({ document }) => document)
      .entries()
      .map(([document, told]) => account(document, told))
      .toArray(),
  };
}

function account(document: string, told: readonly Occurrence[]): StoryEvent['accounts'][number] {
  const [main] = told.filter(({ event }) => event !== null).sort((a, b) => b.spans.length - a.spans.length);
  const spans: Span[] = told.flatMap((occurrence) => occurrence.spans).sort(compareSpans);
  return { document, event: main?.event ?? null, spans };
}

/** How much an account settles: it speaks for the group. */
function fullness({ mode, names, window, spans }: Occurrence): number {
  return names.length + (window === null ? 0 : 1) + (mode === null ? 0 : 1) + spans.length / 10;
}

function documentsIn(occurrences: readonly Occurrence[]): number {
  return new Set(occurrences.map(({ document }) => document)).size;
}
