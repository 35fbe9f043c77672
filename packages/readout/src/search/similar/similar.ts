import { overlaps, type Span } from '../../model/index.ts';
import type { DocumentSummary } from '../../store/documents.ts';
import type { EntryHit } from '../../store/search.ts';
import type { Store } from '../../store/store.ts';
import type { StoredPassage } from '../../store/vectors.ts';
import { compileQuery } from '../query-compiler.ts';
import type { QueryIssue } from '../query-issue.ts';
import { cosine } from './bit-planes.ts';
import { askedWith, type SimilarQuestion } from './question.ts';
import { type Allowed, type Candidate, SignIndex } from './sign-index.ts';
import type { Encoder } from './vector-filing.ts';

export interface SimilarOptions {
  /** Only where this holds, in the query language: entries where it asks for what only they have, else documents. */
  readonly query?: string | undefined;
  /** 1 to 200. */
  readonly limit: number;
}

/** A passage that is near in meaning, with what is needed to cite it. */
export interface SimilarHit {
  readonly document: DocumentSummary;
  /** The attribution or position whose words these are; null for another sentence. */
  readonly entry: EntryHit | null;
  /** The words, and where they stand in the document’s current text (UTF-16). */
  readonly passage: Span & { readonly text: string };
  /**
   * The cosine of the two vectors, 0 to 1: an order, no verdict. Of the accounts of one statement in gold/stories half have more than
   * .5, but so have 7 % of the accounts of different statements of a story.
   */
  readonly score: number;
}

export interface Similar {
  /** The nearest first. */
  readonly items: readonly SimilarHit[];
  /** Documents that were not searched, since their vectors are yet to be made; counted no further than to 10,000. */
  readonly waiting: number;
  readonly notes: readonly QueryIssue[];
}

interface Near extends StoredPassage {
  readonly document: string;
  readonly score: number;
}

/** Candidates whose exact nearness is reckoned: for each hit that is asked for, and at least. */
const CANDIDATES_A_HIT = 8;
const LEAST_CANDIDATES = 300;
const MOST_WAITING = 10_000;
/** Rows that are read into memory at once. */
const BATCH = 500;

/** Finds passages by meaning. It keeps the signs of all vectors in memory, and reads what was added since before each answer. */
export class SimilarSearch {
  readonly #store: Store;
  readonly #encoder: Encoder;
  readonly #index = new SignIndex();
  #reading: Promise<void> = Promise.resolve();

  constructor(store: Store, encoder: Encoder) {
    this.#store = store;
    this.#encoder = encoder;
  }

  /**
   * @throws {QueryError} for a filter that cannot be read
   * @throws {StoreError} `request` for a question without words, `missing` for an entry that the archive does not have
   */
  async find(question: SimilarQuestion, { query = '', limit }: SimilarOptions): Promise<Similar> {
    const { words, place } = await askedWith(this.#store, question);
    const { conditions, isOnEntries, notes } = await compileQuery(this.#store, query);
    const target = isOnEntries ? 'entries' : 'documents';
    const allowed = conditions.length > 0 ? await this.#store.vectors.matching({ target, conditions }) : null;
    const [vector] = await this.#encoder.encode([words]);
    if (vector === undefined) throw new Error('the encoder gave no vector');
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readNew());
    await this.#reading;
    const count = Math.max(LEAST_CANDIDATES, limit * CANDIDATES_A_HIT);
    const near = await this.#exactly(vector, this.#index.nearest(vector, count, allowed));
    const items = await this.#hits(apart(near, place === null ? [] : [place], limit), allowed);
    return { items, waiting: await this.#store.vectors.countMissing(this.#encoder.model, MOST_WAITING), notes };
  }

  /** Takes in what was filed since. */
  async #readNew(): Promise<void> {
    for (;;) {
      const rows = await this.#store.vectors.signsAfter(this.#encoder.model, this.#index.last, BATCH);
      for (const row of rows) this.#index.add(row);
      if (rows.length < BATCH) return;
    }
  }

  /** Candidates that are still there by their exact cosines, the nearest first. */
  async #exactly(vector: Float32Array, candidates: readonly Candidate[]): Promise<Near[]> {
    const rows = await this.#store.vectors.read([...new Set(candidates.map(({ row }) => row))]);
    const near = candidates.flatMap(({ row, passage }): Near[] => {
      const vectors = rows.get(row);
      const place = vectors?.passages[passage];
      if (vectors === undefined || place === undefined) return [];
      const score = Math.max(0, cosine(vector, vectors, passage));
      return [{ ...place, document: vectors.document, score }];
    });
    return near.sort((a, b) => b.score - a.score);
  }

  async #hits(near: readonly Near[], allowed: Allowed | null): Promise<SimilarHit[]> {
    const hits: SimilarHit[] = [];
    const texts = new Map<string, string | null>();
    const { documents, search } = this.#store;
    for (const { document: id, start, end, entries, score } of near) {
      const document = await documents.get(id);
      const text = texts.get(id) ?? (await documents.text(id));
      texts.set(id, text);
      if (document === null || text === null) continue;
      const wanted = allowed?.get(id);
      const shown = entries.find((entry) => wanted?.has(entry) ?? true);
      const entry = shown === undefined ? null : await search.entry(id, shown);
      hits.push({ document, entry, passage: { text: text.slice(start, end), start, end }, score: rounded(score) });
    }
    return hits;
  }
}

/** The first of them that stand apart from each other and from what is told already: of a passage within another only the nearer one. */
function apart(near: readonly Near[], told: readonly (Span & { readonly document: string })[], limit: number): Near[] {
  const kept: Near[] = [];
  const isTold = (found: Near) =>
    [...told, ...kept].some((other) => other.document === found.document && overlaps(other, found));
  for (const found of near) {
    if (kept.length === limit) break;
    if (!isTold(found)) kept.push(found);
  }
  return kept;
}

const rounded = (score: number): number => Math.min(1, Math.round(score * 1e4) / 1e4);
