import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Record } from '../packages/readout/src/model/index.ts';
import { createReadout } from '../packages/readout/src/readout.ts';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2016-01-04');
/** Days over which the reports are spread: ten years. */
const DAYS = 3652;
/** Share of the content words that are exchanged, so that no report is nearly the same as another. */
const EXCHANGED = 0.5;

/** Sets of names that the persons of a report have; some come often. */
const CASTS = 500;

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'te', 'vi', 'zo', 'da', 'fe', 'go'];
const RARE_WORDS = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => SYLLABLES.flatMap((c) => SYLLABLES.map((d) => a + b + c + d))),
);
const NAMES = SYLLABLES.flatMap((a) => SYLLABLES.map((b) => `${a.charAt(0).toUpperCase()}${a.slice(1)}${b}r`));
const COUNTRIES: readonly (readonly [name: string, ref: string])[] = [
  ['Chile', 'Q298'],
  ['Argentina', 'Q414'],
  ['Vietnam', 'Q881'],
  ['China', 'Q148'],
  ['Sudan', 'Q1049'],
  ['Ethiopia', 'Q115'],
  ['Georgia', 'Q230'],
  ['Armenia', 'Q399'],
  ['Germany', 'Q183'],
  ['Azerbaijan', 'Q227'],
  ['Norway', 'Q20'],
  ['Kenya', 'Q114'],
  ['Somalia', 'Q1045'],
  ['Turkey', 'Q43'],
  ['Finland', 'Q33'],
  ['Indonesia', 'Q252'],
  ['Russia', 'Q159'],
  ['Ukraine', 'Q212'],
  ['Iran', 'Q794'],
  ['Colombia', 'Q739'],
];
export const OUTLETS = Array.from(
  { length: 60 },
  (_, i) => `The ${NAMES[(i * 7) % NAMES.length]} ${i % 2 ? 'Post' : 'Wire'}`,
);

/** The examples’ records as the model makes them, and what making one costs. */
export interface Templates {
  readonly records: readonly Record[];
  /** Milliseconds of processor time for a document, one thread, the model loaded. */
  readonly annotating: number;
}

/** Annotates the examples, twice: the second time is measured. */
export async function readTemplates(): Promise<Templates> {
  const inputs = readdirSync(EXAMPLES)
    .filter((file) => /\.(txt|md)$/.test(file) && file !== 'README.md')
    .map((file) => ({ id: file, text: readFileSync(`${EXAMPLES}${file}`, 'utf8'), published: '2026-05-04' }));
  const readout = await createReadout({ threads: 1 });
  const records: Record[] = [];
  for await (const record of readout.annotateAll(inputs)) records.push(record);
  const before = process.cpuUsage();
  for await (const _ of readout.annotateAll(inputs));
  const { user, system } = process.cpuUsage(before);
  await readout.close();
  return { records, annotating: (user + system) / 1000 / inputs.length };
}

/** Draws numbers from 0 to 1, the same ones for the same seed (Mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes as many reports as are asked for: an example with other names, other words and another date, and its record moved along. */
export class Reports {
  readonly #templates: readonly Record[];
  readonly #words: readonly string[];

  constructor(templates: readonly Record[]) {
    this.#templates = templates;
    const common = templates.flatMap(({ document }) => document.text.match(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu) ?? []);
    this.#words = [...new Set([...common, ...RARE_WORDS])];
  }

  /** A word of the archive: the first ones stand in many reports, the last ones in few (Zipf). */
  word(draw: () => number): string {
    return this.#words[Math.floor(this.#words.length ** draw()) - 1] ?? 'report';
  }

  /** The full name of a person whom some report has. */
  person(draw: () => number): string {
    const cast = Math.floor(draw() ** 2 * CASTS);
    return `${nameFor('Ingrid', cast)} ${nameFor('Solheim', cast)}`;
  }

  country(draw: () => number): string {
    return (COUNTRIES[Math.floor(draw() * COUNTRIES.length)] as readonly [string, string])[0];
  }

  report(number: number): Record {
    const template = this.#templates[number % this.#templates.length] as Record;
    const draw = drawer(number);
    const cast = Math.floor(draw() ** 2 * CASTS);
    const shift = Math.floor(draw() * COUNTRIES.length);
    const names = namesOf(template);
    const rename = (word: string) => countryFor(word, shift)?.[0] ?? (names.has(word) ? nameFor(word, cast) : word);
    const reword = (word: string) =>
      /^\p{Ll}{5,}$/u.test(word) && draw() < EXCHANGED ? this.word(draw) : rename(word);
    const { text, moved } = rewrite(template, reword, rename);
    const days = 7 * Math.floor((draw() * DAYS) / 7);
    const published = Date.parse(template.document.published as string);
    const later = FIRST_DAY + days * DAY - published;
    const moveWord = (words: string) => words.replace(/\p{L}+/gu, rename);
    const record = move(template, moved, later, moveWord) as Record;
    const document = {
      ...record.document,
      id: `d${number}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      title: `${this.word(draw)} ${this.word(draw)} ${moveWord(template.entities[0]?.name ?? '')}`,
      outlet: OUTLETS[Math.floor(draw() ** 2 * OUTLETS.length)] as string,
      text,
    };
    const entities = record.entities.map((entity) => ({
      ...entity,
      ref:
        entity.kind === 'country' ? (COUNTRIES.find(([name]) => name === entity.name)?.[1] ?? entity.ref) : entity.ref,
    }));
    return { ...record, document, entities };
  }
}

/** The words of the names of persons who are in no gazetteer. */
function namesOf({ entities }: Record): ReadonlySet<string> {
  const persons = entities.filter(
    ({ kind, ref, mentions }) => kind === 'person' && ref === null && mentions.some(({ form }) => form === 'name'),
  );
  return new Set(persons.flatMap(({ name }) => name.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []));
}

/** The same word of the same cast has the same name; some casts come often. */
function nameFor(word: string, cast: number): string {
  let value = cast;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return NAMES[(value >>> 0) % NAMES.length] as string;
}

function countryFor(word: string, shift: number) {
  const index = COUNTRIES.findIndex(([name]) => name === word);
  return index < 0 ? undefined : COUNTRIES[(index + shift) % COUNTRIES.length];
}

/**
 * The text with other words, and where each place of the old text is in the new one. Words of cues are only renamed, for acts hang on
 * them; a word that a span cuts in two stays.
 */
function rewrite({ document, ...rest }: Record, reword: (word: string) => string, rename: (word: string) => string) {
  const edges = new Set<number>();
  const cues = new Set<number>();
  collect(rest, edges);
  for (const { cue } of rest.attributions)
    for (const { start, end } of cue) for (let i = start; i < end; i++) cues.add(i);
  const moved = new Uint32Array(document.text.length + 1);
  let text = '';
  let copied = 0;
  const copy = (end: number) => {
    for (let at = copied; at < end; at++) moved[at] = text.length + at - copied;
    text += document.text.slice(copied, end);
    copied = end;
  };
  for (const { 0: word, index } of document.text.matchAll(/\p{L}+/gu)) {
    const end = index + word.length;
    let isCut = false;
    for (let at = index + 1; at < end; at++) if (edges.has(at)) isCut = true;
    const other = isCut ? word : cues.has(index) ? rename(word) : reword(word);
    if (other === word) continue;
    copy(index);
    moved[index] = text.length;
    text += other;
    copied = end;
  }
  copy(document.text.length);
  moved[document.text.length] = text.length;
  return { text, moved };
}

function collect(value: unknown, edges: Set<number>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'start' || key === 'end') && typeof inner === 'number') edges.add(inner);
    else collect(inner, edges);
  }
}

/** A part of a record with its spans in the new text, its days so many milliseconds later, and its names renamed. */
function move(value: unknown, moved: Uint32Array, later: number, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => move(item, moved, later, rename));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if ((key === 'start' || key === 'end') && typeof inner === 'number') return [key, moved[inner]];
    if ((key === 'from' || key === 'to' || key === 'published') && typeof inner === 'string')
      return [key, new Date(Date.parse(inner) + later).toISOString().slice(0, 10)];
    if (key === 'name' && typeof inner === 'string') return [key, rename(inner)];
    return [key, move(inner, moved, later, rename)];
  });
  return Object.fromEntries(entries);
}
