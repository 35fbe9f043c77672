import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const numbers = z.array(z.number());
const rows = z.array(numbers);
const Crf = z.object({ transitions: rows, start: numbers });
const labels = z.array(z.union([z.string(), z.boolean(), z.null()]));

/** What the weights mean: the columns of the model's output, the label sets and the parameters that are applied after it. */
export const Manifest = z.object({
  /** Name of the training run that made the weights. */
  run: z.string(),
  /** For each head its first column and their number. */
  columns: z.record(z.string(), z.tuple([z.int(), z.int()])),
  upos: z.array(z.string()),
  deprel: z.array(z.string()),
  mentionTypes: z.array(z.string()),
  arguments: z.array(z.string()),
  roles: z.array(z.string()),
  tagLayers: z.array(z.string()),
  spanClassifiers: z.record(z.string(), labels),
  attributionClassifiers: z.record(z.string(), labels),
  tagCrfs: z.record(z.string(), Crf),
  argumentCrf: Crf,
  /** Upper bounds of the distance buckets, in pieces. */
  distances: numbers,
  argumentDistance: rows,
  addresseeDistance: numbers,
  roleDistance: rows,
  antecedentDistance: numbers,
  eventBias: z.number(),
  /** Added to the score of being in a span of a layer: above 0 finds more. 0 where a layer has none. */
  layerBias: z.record(z.string(), z.number()),
  widths: z.object({ argument: z.int(), role: z.int(), coreference: z.int(), arc: z.int(), mention: z.int() }),
});
export type Manifest = z.infer<typeof Manifest>;
export type CrfParameters = z.infer<typeof Crf>;

export async function loadManifest(path: string): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(path, 'utf8')));
}
