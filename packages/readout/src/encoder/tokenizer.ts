import { readFile } from 'node:fs/promises';
import { Tokenizer as NativeTokenizer } from 'tokenizers';
import { codePointOffsets } from '../model/index.ts';
import type { Pieces } from './pieces.ts';
import { insideQuotationMarks } from './quotation-marks.ts';
import { letterCase, surfaceFeature } from './surface-features.ts';

/** Longest stretch of text that is given to the native tokenizer at once, in code units: its objects take some 500 bytes each. */
const STRETCH = 20_000;

/** Ends of stretches: at a line break where there is one, else at white space, else anywhere but inside a surrogate pair. */
function* stretches(text: string): Generator<[number, number]> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + STRETCH);
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end - 1) + 1;
      const space = text.lastIndexOf(' ', end - 1) + 1;
      if (line > start) end = line;
      else if (space > start) end = space;
      else if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--;
    }
    yield [start, end];
    start = end;
  }
}

class GrowingPieces {
  ids: number[] = [];
  starts: number[] = [];
  ends: number[] = [];
  features: number[] = [];
  paragraphs: number[] = [];
  continues: number[] = [];
}

/** The encoder's word pieces (WordPiece, uncased). */
export class Tokenizer {
  readonly #native: NativeTokenizer;

  private constructor(native: NativeTokenizer) {
    this.#native = native;
  }

  static async load(path: string): Promise<Tokenizer> {
    const native = NativeTokenizer.fromString(await readFile(path, 'utf8'));
    native.disableTruncation();
    native.disablePadding();
    return new Tokenizer(native);
  }

  async encode(text: string): Promise<Pieces> {
    const inside = insideQuotationMarks(text);
    const pieces = new GrowingPieces();
    for (const [start, end] of stretches(text)) await this.#encodeStretch(text, start, end, inside, pieces);
    return {
      ids: Int32Array.from(pieces.ids),
      starts: Int32Array.from(pieces.starts),
      ends: Int32Array.from(pieces.ends),
      features: Uint8Array.from(pieces.features),
      paragraphs: Int32Array.from(pieces.paragraphs),
      continues: Uint8Array.from(pieces.continues),
    };
  }

  async #encodeStretch(
    text: string,
    from: number,
    to: number,
    inside: Uint8Array,
    pieces: GrowingPieces,
  ): Promise<void> {
    const stretch = text.slice(from, to);
    const encoding = await this.#native.encode(stretch, null, { addSpecialTokens: false });
    const ids = encoding.getIds();
    const tokens = encoding.getTokens();
    const offsets = encoding.getOffsets();
    const units = codePointOffsets(stretch);
    const place = (codePoint: number) => from + (units[codePoint] ?? stretch.length);
    let wordCase = 0;
    for (const [i, id] of ids.entries()) {
      const [first = 0, last = 0] = offsets[i] ?? [];
      const start = place(first);
      const end = place(last);
      const continues = tokens[i]?.startsWith('##') === true;
      if (!continues) {
        let word = i;
        while (tokens[word + 1]?.startsWith('##')) word++;
        wordCase = letterCase(text.slice(start, place(offsets[word]?.[1] ?? last)));
      }
      const previousEnd = pieces.ends.at(-1);
      const starts = previousEnd === undefined || text.slice(previousEnd, start).includes('\n');
      const paragraph = (pieces.paragraphs.at(-1) ?? 0) + (starts && previousEnd !== undefined ? 1 : 0);
      pieces.ids.push(id);
      pieces.starts.push(start);
      pieces.ends.push(end);
      pieces.features.push(surfaceFeature(wordCase, inside[start] === 1, starts));
      pieces.paragraphs.push(paragraph);
      pieces.continues.push(continues ? 1 : 0);
    }
  }
}
