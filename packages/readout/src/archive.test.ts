import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Added, type Annotator, Archive, type Incoming } from './archive.ts';
import { type CheckedInput, DocumentInput } from './ingest/document-input.ts';
import { recordOfStatements } from './store/testing/submissions.ts';

let directory: string;
let archive: Archive;
let loaded: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-archive-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  loaded = 0;
});
afterEach(async () => {
  await archive.close();
  rmSync(directory, { recursive: true });
});

/** Reads two inputs ahead, as the pipeline does. */
async function load(): Promise<Annotator> {
  loaded++;
  return {
    async *annotateAll(inputs: AsyncIterable<CheckedInput>) {
      const ahead: CheckedInput[] = [];
      const next = () => {
        const { text, id, ...described } = ahead.shift() as CheckedInput;
        return recordOfStatements(text, { ...described, language: 'en', ...(id && { id }) });
      };
      for await (const input of inputs) if (ahead.push(input) > 2) yield next();
      while (ahead.length > 0) yield next();
    },
    async close() {},
  };
}

async function add(...inputs: (DocumentInput & { origin?: string })[]): Promise<Added[]> {
  async function* incoming(): AsyncGenerator<Incoming> {
    for (const [i, { origin, ...input }] of inputs.entries())
      yield {
        name: `input ${i + 1}`,
        input: DocumentInput.parse(input),
        origins: origin === undefined ? [] : [origin],
        snapshot: null,
      };
  }
  const added: Added[] = [];
  for await (const one of archive.add(incoming(), load, '1')) added.push(one);
  return added;
}

const brief = ({ name, outcome }: Added) => `${name}: ${outcome}`;

test('documents are annotated and filed', async () => {
  const added = await add({ text: 'Ilze Kalna said “yes.”' }, { text: 'Ilze Kalna said “no.”' });
  expect(added.map(brief)).toEqual(['input 1: added', 'input 2: added']);
  expect((await archive.store.documents.machineRecord(added[1]?.id ?? ''))?.attributions).toHaveLength(1);
});

test('what is there is passed over, and the model is not loaded for it', async () => {
  const text = 'Ilze Kalna said “yes.”';
  await add({ text });
  expect((await add({ text }, { text })).map(brief)).toEqual(['input 1: unchanged', 'input 2: unchanged']);
  expect(loaded).toBe(1);
});

test('the same text twice in one go is filed once', async () => {
  const added = await add({ text: 'Ilze Kalna said “yes.”' }, { text: 'Ilze Kalna said “yes.”' });
  expect(added.map(brief)).toEqual(['input 1: added', 'input 2: unchanged']);
});

test('a changed file is a new version', async () => {
  await add({ text: 'Ilze Kalna said “yes.”', origin: 'file:///a.txt' });
  const [changed] = await add({ text: 'Ilze Kalna said “no.”', origin: 'file:///a.txt' });
  expect(changed).toMatchObject({ outcome: 'new version', version: 2 });
});

test('an address is one however it is written', async () => {
  await add({ text: 'Ilze Kalna said “yes.”', url: 'https://ferry.example/1?utm_source=mail' });
  const [changed] = await add({ text: 'Ilze Kalna said “no.”', url: 'https://ferry.example/1#top' });
  expect(changed).toMatchObject({ outcome: 'new version' });
});
