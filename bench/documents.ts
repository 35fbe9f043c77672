import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BenchDocument {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

const GOLD = fileURLToPath(new URL('../packages/readout/gold/train/', import.meta.url));

/** Documents of the project's own, each `copies` times. */
export function benchDocuments(copies: number): BenchDocument[] {
  const once = readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`${GOLD}${file}`, 'utf8')) as BenchDocument)
    .map(({ id, text, published }) => ({ id, text, published }));
  return Array.from({ length: copies }, (_, copy) =>
    once.map((document) => ({ ...document, id: `${document.id}-${copy}` })),
  ).flat();
}

export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
