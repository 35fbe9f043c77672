import type { SignRow } from '../../store/vectors.ts';
import { PLANE, signProduct, signTables } from './bit-planes.ts';

/** A passage that may be near: the row of its document’s vectors, and which of these it is. */
export interface Candidate {
  readonly row: number;
  readonly passage: number;
}

/** For each document that may be searched its entries that may be; null for all its passages. */
export type Allowed = ReadonlyMap<string, ReadonlySet<string> | null>;

interface Row {
  readonly num: number;
  readonly document: string;
  readonly entries: SignRow['entries'];
  /** Number of its first passage. */
  readonly first: number;
}

/**
 * The signs of all vectors of an archive, in memory: 48 bytes a passage. They choose the candidates whose exact nearness is then
 * reckoned.
 */
export class SignIndex {
  #signs = new Uint8Array(1024 * PLANE);
  #count = 0;
  /** Passages of rows that are no longer there. */
  #dead = 0;
  readonly #rows = new Map<string, Row>();
  #last = 0;

  /** The highest row number so far. */
  get last(): number {
    return this.#last;
  }

  /** Takes a row in, in place of an earlier one of its document. Rows come in the order of their numbers. */
  add({ num, document, entries, signs }: SignRow): void {
    this.#dead += this.#rows.get(document)?.entries.length ?? 0;
    this.#reserve(signs.length);
    this.#signs.set(signs, this.#count * PLANE);
    this.#rows.set(document, { num, document, entries, first: this.#count });
    this.#count += entries.length;
    this.#last = num;
  }

  /** Those passages that are likeliest the nearest to a unit vector, in no order. */
  nearest(query: Float32Array, count: number, allowed: Allowed | null): Candidate[] {
    const tables = signTables(query);
    const best = new Best(count);
    for (const row of this.#rows.values()) {
      const entries = allowed === null ? null : allowed.get(row.document);
      if (entries === undefined) continue;
      for (let k = 0; k < row.entries.length; k++) {
        if (entries !== null && !row.entries[k]?.some((entry) => entries.has(entry))) continue;
        const score = signProduct(tables, this.#signs, (row.first + k) * PLANE);
        if (score > best.least) best.add(score, { row: row.num, passage: k });
      }
    }
    return best.found();
  }

  /** Makes room for more signs; where most are of rows that are no longer there, these go. */
  #reserve(bytes: number): void {
    if (this.#dead > this.#count / 2) this.#compact();
    const needed = this.#count * PLANE + bytes;
    if (needed <= this.#signs.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#signs.length * 1.5));
    larger.set(this.#signs.subarray(0, this.#count * PLANE));
    this.#signs = larger;
  }

  #compact(): void {
    let count = 0;
    for (const [document, row] of this.#rows) {
      const end = row.first + row.entries.length;
      this.#signs.copyWithin(count * PLANE, row.first * PLANE, end * PLANE);
      this.#rows.set(document, { ...row, first: count });
      count += row.entries.length;
    }
    this.#count = count;
    this.#dead = 0;
  }
}

/** The best of many, without sorting them all. */
class Best {
  readonly #count: number;
  #kept: { readonly score: number; readonly candidate: Candidate }[] = [];
  /** What a score must exceed. */
  least = Number.NEGATIVE_INFINITY;

  constructor(count: number) {
    this.#count = count;
  }

  add(score: number, candidate: Candidate): void {
    this.#kept.push({ score, candidate });
    if (this.#kept.length >= 4 * this.#count) this.#cut();
  }

  found(): Candidate[] {
    this.#cut();
    return this.#kept.map(({ candidate }) => candidate);
  }

  #cut(): void {
    this.#kept.sort((a, b) => b.score - a.score);
    this.#kept.length = Math.min(this.#kept.length, this.#count);
    if (this.#kept.length === this.#count) this.least = this.#kept.at(-1)?.score ?? this.least;
  }
}
