import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveGrouping } from '../packages/readout/src/follow/grouping/grouping.ts';
import type { Entity, Record, Span } from '../packages/readout/src/model/index.ts';
import { openStore } from '../packages/readout/src/store/open.ts';
import type { Store } from '../packages/readout/src/store/store.ts';

interface Time {
  readonly wall: number;
  readonly processor: number;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Documents in the archive; READOUT_BENCH_SIZES names others. */
const SIZES = (process.env.READOUT_BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
/** Documents whose grouping is timed at each size. */
const TIMED = 40;
const COUNTRIES = 40;
const TOPICS = [
  'grain',
  'ceasefire',
  'prisoners',
  'canal',
  'sanctions',
  'border',
  'fishing',
  'gas',
  'visas',
  'tariffs',
];
const FIRST_DAY = Date.parse('2024-01-01');
const DAY = 86_400_000;
/** An archive of any size covers as many reports a day: it grows by years. */
const REPORTS_A_DAY = 60;

/**
 * How long it takes to group a new document’s events, agreements and disputes in archives that grow. The documents are made up;
 * no model runs.
 */
export async function benchFollow(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const file = join(directory, 'archive.db');
  const store = await openStore(file);
  try {
    print('follow: grouping the events, agreements and disputes of one more document');
    print('  documents   median ms   95th percentile ms   processor median ms   95th percentile ms   archive MB');
    let count = 0;
    for (const size of SIZES) {
      for (; count < size; count++) await fileAndGroup(store, count);
      const times: Time[] = [];
      for (let i = 0; i < TIMED; i++, count++) times.push(await fileAndGroup(store, count));
      const at = (measure: keyof Time, share: number) => {
        const sorted = times.map((time) => time[measure]).sort((x, y) => x - y);
        return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
      };
      const megabytes = Math.round(statSync(file).size / 1e6);
      print(
        `  ${String(size).padStart(9)}   ${at('wall', 0.5)}   ${at('wall', 0.95)}   ${at('processor', 0.5)}   ${at('processor', 0.95)}   ${megabytes}`,
      );
    }
  } finally {
    await store.close();
    rmSync(directory, { recursive: true });
  }
}

/** Milliseconds that the grouping took, by the clock and of the processor. */
async function fileAndGroup(store: Store, number: number): Promise<Time> {
  const record = reportOf(number);
  await store.documents.file({ record, pipeline: 'bench', origins: [record.document.id], snapshot: null });
  const started = performance.now();
  const used = process.cpuUsage();
  await store.threads.regroup(record.document.id, archiveGrouping);
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - started, processor: (user + system) / 1000 };
}

/** A report of one day’s calls, meetings and deals; several reports tell of the same ones. */
function reportOf(number: number): Record {
  const day = new Date(FIRST_DAY + Math.floor(number / REPORTS_A_DAY) * DAY).toISOString().slice(0, 10);
  const text = new Draft(number, day);
  for (let i = 0; i < 5; i++) text.addTalk((number * 7 + i * 3) % 30);
  text.addDeal(number % 11);
  text.addDispute(number % 13);
  return text.record();
}

class Draft {
  #text = '';
  readonly #number: number;
  readonly #day: string;
  readonly #parts = {
    events: [] as Record['events'],
    agreements: [] as Record['agreements'],
    disputes: [] as Record['disputes'],
  };
  readonly #entities = new Map<number, Entity>();

  constructor(number: number, day: string) {
    this.#number = number;
    this.#day = day;
  }

  addTalk(which: number): void {
    const [a, b, topic] = this.#cast(which);
    const trigger = this.#write(
      which % 2 === 0 ? 'call' : 'meeting',
      `President ${a.name} had a `,
      ` with ${b.name} on ${topic}, officials said on ${this.#day}. `,
    );
    const mode = which % 2 === 0 ? 'call' : 'meeting';
    const participants = [a, b].map(({ id }) => ({ entity: id, role: 'party' as const }));
    const rest = { mentions: [], time: null, duration: null, place: null, via: null, confidence: 0.9 };
    this.#parts.events.push({
      id: `v${this.#parts.events.length + 1}`,
      type: 'CONSULT',
      mode,
      status: 'occurred',
      trigger: [trigger],
      participants,
      ...rest,
    });
  }

  addDeal(which: number): void {
    const [a, b, topic] = this.#cast(which);
    const subject = this.#write(
      `the exchange of ${topic} in the ${topic} sector`,
      `${a.name} and ${b.name} have a deal on `,
      '. ',
    );
    const parties = [a.id, b.id];
    const rest = { time: null, via: null, confidence: 0.9 };
    this.#parts.agreements.push({
      id: 'g1',
      spans: [subject],
      subject: [subject],
      parties,
      status: 'reached',
      ...rest,
    });
  }

  addDispute(which: number): void {
    const [a, b, topic] = this.#cast(which);
    const claim = this.#write(
      `that the ${topic} were seized at the frontier`,
      `${a.name} rejects the claim of ${b.name} `,
      '. ',
    );
    const rest = { via: null, confidence: 0.9 };
    this.#parts.disputes.push({
      id: 'x1',
      claim: [claim],
      spans: [claim],
      claimant: b.id,
      by: [a.id],
      relation: 'disputes',
      ...rest,
    });
  }

  record(): Record {
    const id = `d${this.#number}`;
    const text = `${this.#text}Report ${this.#number}.`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const document = {
      id,
      sha256,
      title: null,
      url: null,
      outlet: `Paper ${this.#number % 25}`,
      author: null,
      published: this.#day,
      language: 'en',
      text,
    };
    const none = { times: [], attributions: [], topics: [], positions: [], definitions: [] };
    return {
      schema: 'readout/record/1',
      unit: 'utf16',
      document,
      entities: [...this.#entities.values()],
      ...none,
      ...this.#parts,
    };
  }

  /** Two countries and a topic: the same for the same story of a day. */
  #cast(which: number): [Entity, Entity, string] {
    const seed = Math.floor(this.#number / REPORTS_A_DAY) * 31 + which * 17;
    const first = seed % COUNTRIES;
    const second = (first + 1 + (seed % (COUNTRIES - 1))) % COUNTRIES;
    return [this.#country(first), this.#country(second), TOPICS[seed % TOPICS.length] as string];
  }

  #country(number: number): Entity {
    const name = `Country${String.fromCharCode(65 + (number % 26))}${number < 26 ? 'land' : 'ia'}`;
    const known = this.#entities.get(number);
    if (known) return known;
    const entity: Entity = {
      id: `e${number}`,
      kind: 'country',
      name,
      titles: [],
      represents: null,
      ref: null,
      mentions: [{ start: 0, end: 1, form: 'name' }],
      confidence: 1,
    };
    this.#entities.set(number, entity);
    return entity;
  }

  /** Writes words between others; gives their place. */
  #write(words: string, before: string, after: string): Span {
    const start = this.#text.length + before.length;
    this.#text += before + words + after;
    return { start, end: start + words.length };
  }
}
