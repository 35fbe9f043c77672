import { once } from 'node:events';
import type { Record } from '../packages/readout/src/model/index.ts';
import { search } from '../packages/readout/src/search/search.ts';
import { openStore } from '../packages/readout/src/store/open.ts';
import type { FacetName } from '../packages/readout/src/store/search.ts';
import { drawer, OUTLETS, Reports } from './archive-texts.ts';

/** One kind of question, and how long its answers took, the shortest first. Milliseconds. */
interface Question {
  readonly name: string;
  /** By the clock. */
  readonly times: readonly number[];
  /** Of this process’s processor time, which the load of the machine changes less. */
  readonly processor: readonly number[];
  readonly isFacets: boolean;
}

export interface Answers {
  readonly questions: readonly Question[];
  /** Most that the process held at a time. Megabytes. */
  readonly memory: number;
}

const ASKED = 40;
const PAGE = 20;
/** Pages that are read one after the other. */
const PAGES = 200;
/** Those that the reading room shows. */
const FACETS: readonly FacetName[] = ['kind', 'act', 'speaker', 'addressee', 'issue', 'outlet', 'year'];

// Asks the archive whose address is the argument, which has reports made of the records that it is sent, and sends the times back.
const store = await openStore(process.argv[2] ?? '', { mustExist: true });
const [records] = (await once(process, 'message')) as [readonly Record[]];
const reports = new Reports(records);
const draw = drawer(1);
const word = () => reports.word(draw);
const outlet = () => OUTLETS[Math.floor(draw() * OUTLETS.length)];
const year = () => 2016 + Math.floor(draw() * 10);
const one = (...values: readonly string[]) => values[Math.floor(draw() * values.length)] ?? '';

/** Words of one of the examples that stand one after the other. */
function phrase(): string {
  const { text } = (records[Math.floor(draw() * records.length)] as Record).document;
  const words = text.slice(Math.floor((draw() * text.length) / 2)).match(/\p{Ll}+ \p{Ll}+/u);
  return words?.[0] ?? 'foreign ministry';
}

const QUERIES: readonly (readonly [name: string, query: () => string])[] = [
  ['a word', word],
  ['two words', () => `${word()} ${word()}`],
  ['a word of every document', () => one('said', 'the', 'minister')],
  ['a word of every document, in entries', () => `type:attribution ${one('the', 'of', 'to')}`],
  ['a phrase', () => `"${phrase()}"`],
  ['the beginning of a word', () => `${word().slice(0, 4)}*`],
  ['entries with a word', () => `type:attribution ${word()}`],
  ['speaker', () => `speaker:"${reports.country(draw)}"`],
  [
    'speaker, act, since',
    () => `speaker:"${reports.country(draw)}" act:${one('deny', 'promise')} after:${year()}-01-01`,
  ],
  ['speaker and a word', () => `speaker:"${reports.country(draw)}" ${word()}`],
  ['a person', () => `speaker:"${reports.person(draw)}"`],
  ['event type and period', () => `event:${one('CONSULT', 'AGREE', 'REJECT')} after:${year()} before:2027`],
  ['outlet and a word', () => `outlet:"${outlet()}" ${word()}`],
  ['act and a word', () => `act:${one('state', 'deny')} ${word()}`],
  ['stance', () => `stance:${one('demand', 'oppose')}`],
];

/** Times of answers. */
class Times {
  readonly #times: number[] = [];
  readonly #processor: number[] = [];

  async take<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
    const [started, used] = [performance.now(), process.cpuUsage()];
    const answered = await answer();
    const { user, system } = process.cpuUsage(used);
    this.#times.push(performance.now() - started);
    this.#processor.push((user + system) / 1000);
    return answered;
  }

  of(name: string, isFacets: boolean): Question {
    const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
    return { name, times: sorted(this.#times), processor: sorted(this.#processor), isFacets };
  }
}

async function measure(name: string, query: () => string, facets?: readonly FacetName[]): Promise<Question> {
  const times = new Times();
  for (let i = 0; i < ASKED; i++) {
    const asked = query();
    await times.take(() => search(store, asked, { limit: facets ? 1 : PAGE, facets }));
  }
  return times.of(name, facets !== undefined);
}

/** One page after the other, of which the last ones are deep in the list. */
async function leaf(name: string, query: string, sort: 'date' | 'relevance'): Promise<Question> {
  const times = new Times();
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const from: string | null = cursor;
    cursor = (await times.take(() => search(store, query, { limit: PAGE, cursor: from, sort }))).next;
    if (cursor === null) break;
  }
  return times.of(name, false);
}

const questions: Question[] = [];
for (const [name, query] of QUERIES) questions.push(await measure(name, query));
questions.push(await leaf(`page after page, by date`, 'said', 'date'));
questions.push(await leaf(`page after page, by relevance`, 'president', 'relevance'));
questions.push(await leaf(`page after page of entries`, 'type:attribution', 'date'));
questions.push(await measure('facets of a word', word, FACETS));
questions.push(await measure('facets of a common word', () => one('said', 'president'), FACETS));
questions.push(await measure('facets of entries of a speaker', () => `speaker:"${reports.country(draw)}"`, FACETS));
await store.close();
const memory = process.resourceUsage().maxRSS / 1024;
process.send?.({ questions, memory } satisfies Answers);
process.disconnect();
