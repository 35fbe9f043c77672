import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Encoder } from '../encoder/index.ts';
import type { Span } from '../model/index.ts';
import { DocumentReader } from './document-reader.ts';
import type { Reading } from './reading.ts';

// What the Python side reads in the examples with the same weights; written by training/readout_training/parity.py.
const parity = JSON.parse(readFileSync(new URL('./testing/parity.json', import.meta.url), 'utf8')) as {
  run: string;
  texts: {
    example: string;
    attributions: Record<'cue' | 'source' | 'content' | 'addressee', [number, number][]>[];
    layers: Record<'topic' | 'agreement' | 'position' | 'dispute' | 'event', [number, number][]>;
  }[];
};
const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);

describe('the Python side and this one, with the same weights', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await Encoder.load();
  });
  afterAll(() => encoder.close());

  it('belong to the same training run', () => {
    expect(encoder.manifest.run).toBe(parity.run);
  });

  for (const expected of parity.texts) {
    it(`read ${expected.example} alike`, async () => {
      const text = readFileSync(new URL(`../../../../examples/${expected.example}`, import.meta.url), 'utf8');
      let reading: Reading | null = null;
      for await (const [, found] of new DocumentReader(encoder).read([{ text }])) reading = found;
      const cues = reading?.cues.map(({ cue, source, content, addressee }) => ({
        cue: pairs(cue),
        source: pairs(source),
        content: pairs(content),
        addressee: pairs(addressee),
      }));
      expect(cues).toEqual(expected.attributions);
      const layers = {
        topic: reading?.topics,
        agreement: reading?.agreements,
        position: reading?.positions,
        dispute: reading?.disputes,
        event: reading?.triggers,
      };
      for (const [layer, found] of Object.entries(layers)) {
        expect(pairs(found?.map(({ span }) => span) ?? []), layer).toEqual(
          expected.layers[layer as keyof typeof layers],
        );
      }
    });
  }
});
