import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await Tokenizer.load(fileURLToPath(new URL('../../weights/tokenizer.json', import.meta.url)));
});

const pieces = async (text: string) => {
  const { starts, ends } = await tokenizer.encode(text);
  return [...starts].map((start, i) => text.slice(start, ends[i]));
};

describe('Tokenizer', () => {
  it('cuts words and marks, and rare words into pieces that go on', async () => {
    const text = 'Valdoria’s envoy left.';
    const { continues } = await tokenizer.encode(text);
    const found = await pieces(text);
    expect(found.join('')).toBe('Valdoria’senvoyleft.');
    expect(found.at(-1)).toBe('.');
    expect(continues[0]).toBe(0);
    expect(continues[1]).toBe(1);
  });

  it('gives places in UTF-16 code units behind characters outside the basic plane', async () => {
    expect((await pieces('🕊️🇺🇦 talks')).at(-1)).toBe('talks');
  });

  it('counts unpaired surrogates as one code unit', async () => {
    expect((await pieces('\ud800 talks \udfff go')).at(-1)).toBe('go');
  });

  it('numbers paragraphs', async () => {
    const { paragraphs } = await tokenizer.encode('One.\n\nTwo.');
    expect([...paragraphs]).toEqual([0, 0, 1, 1]);
  });

  it('reads a text that is longer than what the native tokenizer gets at once', async () => {
    const text = 'talks '.repeat(70_000);
    const { starts, paragraphs } = await tokenizer.encode(text);
    expect(starts).toHaveLength(70_000);
    expect(starts.at(-1)).toBe(text.length - 6);
    expect(paragraphs.at(-1)).toBe(0);
  });

  it('has no piece for a text of white space', async () => {
    expect((await tokenizer.encode(' \n\t ')).ids).toHaveLength(0);
  });
});
