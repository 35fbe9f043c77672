import { assign, assignSaying } from '../packages/readout/src/compare/assign.ts';
import { candidateKeys, sayingKeys } from '../packages/readout/src/compare/candidate-keys.ts';
import { addDays } from '../packages/readout/src/compare/days.ts';
import type { Occurrence } from '../packages/readout/src/compare/occurrence.ts';
import { RunningGroups } from '../packages/readout/src/compare/running-groups.ts';
import type { Saying } from '../packages/readout/src/compare/saying.ts';

const SIZES = [1_000, 10_000, 100_000];
/** The last documents are grouped and timed; those before them are filed under the groups that they were made for. */
const MEASURED = 500;
const REPORTS_OF_AN_EVENT = 10;
const EVENTS_A_DOCUMENT = 4;
const STATEMENTS_A_DOCUMENT = 8;
const COUNTRIES = 80;
const WORDS = 5_000;
const FIRST_DAY = '2024-01-01';
const DAYS = 1_000;

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * What it costs to group the events and statements of one more document, in memory, by the size of the archive: an archive’s
 * own look-up comes on top. The documents are made up, with a few pairs of countries in most of the news, as in life.
 */
export async function benchCompare(): Promise<void> {
  print('compare: grouping the events and statements of one more document');
  print('  documents   median ms   99th percentile ms   groups   seconds in all');
  for (const size of SIZES) {
    const random = generator(7);
    const events = new RunningGroups<Occurrence>(candidateKeys, assign);
    const statements = new RunningGroups<Saying>(sayingKeys, assignSaying);
    const times: number[] = [];
    const started = performance.now();
    for (let i = 0; i < size; i++) {
      const { occurrences, sayings } = madeUp(i, size, random);
      if (i < size - MEASURED) {
        for (const one of occurrences) events.file(one, `filed ${one.context.join(' ')}`);
        for (const one of sayings) statements.file(one, `filed ${one.document} ${one.attribution}`);
        continue;
      }
      const before = performance.now();
      for (const one of occurrences) events.add(one);
      for (const one of sayings) statements.add(one);
      times.push(performance.now() - before);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(
      `  ${String(size).padStart(9)}   ${at(0.5).padStart(9)}   ${at(0.99).padStart(18)}   ${String(events.groups().length).padStart(6)}   ${seconds.padStart(14)}`,
    );
  }
}

function madeUp(i: number, size: number, random: () => number): { occurrences: Occurrence[]; sayings: Saying[] } {
  const document = `d${i}`;
  const day = Math.floor((i / size) * DAYS);
  const published = addDays(FIRST_DAY, day);
  const happenings = Math.max(1, Math.floor((size * EVENTS_A_DOCUMENT) / REPORTS_OF_AN_EVENT));
  const occurrences = Array.from({ length: EVENTS_A_DOCUMENT }, (_, k) => {
    const happening = Math.max(0, Math.floor((i / size) * happenings) - Math.floor(random() * REPORTS_OF_AN_EVENT));
    return occurrenceOf(document, published, k, happening, Math.floor((happening / happenings) * DAYS));
  });
  const sayings = Array.from({ length: STATEMENTS_A_DOCUMENT }, (_, k) => {
    const country = countryAt(random());
    const words = termsOf(Math.floor(random() * 1e6), 8);
    return {
      document,
      published,
      attribution: `a${k}`,
      speaker: `person:${country}`,
      name: null,
      isPerson: true,
      side: `ref:${country}`,
      words: words.join(' '),
      terms: words,
    };
  });
  return { occurrences, sayings };
}

function occurrenceOf(document: string, published: string, k: number, happening: number, day: number): Occurrence {
  const own = generator(happening + 1);
  const [a, b] = [countryAt(own()), countryAt(own())];
  const date = addDays(FIRST_DAY, day);
  return {
    document,
    published,
    event: `v${k}`,
    type: 'CONSULT',
    mode: 'call',
    isCall: own() < 0.5,
    kind: null,
    isOccasion: false,
    spans: [{ start: 0, end: 1 }],
    persons: [`person:${a}`, `person:${b}`],
    sides: { [`ref:${a}`]: [`person:${a}`], [`ref:${b}`]: [`person:${b}`] },
    names: [],
    window: { from: date, to: date },
    place: null,
    land: null,
    isLead: k === 0,
    trigger: ['=call'],
    context: termsOf(happening, 20),
  };
}

/** Few countries are in most of the news: the share of the n-th falls as 1/n. */
function countryAt(chance: number): number {
  return Math.floor(COUNTRIES ** chance);
}

function termsOf(seed: number, count: number): string[] {
  const random = generator(seed + 11);
  return Array.from({ length: count }, () => `w${Math.floor(WORDS * random() ** 2)}`);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
