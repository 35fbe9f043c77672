import { readFileSync } from 'node:fs';
import { type Annotator, Archive, type Incoming } from '../packages/readout/src/archive.ts';
import type { Record } from '../packages/readout/src/model/index.ts';
import { wordEncoder } from '../packages/readout/src/search/similar/testing/word-encoder.ts';
import { Reports } from './archive-texts.ts';

// Adds reports to an archive as `readout add` does, except that their records are there already, and prints the id of each one that is
// stored. Arguments: address, number of reports, a file with the records that they are made of.
const [address = '', documents = '0', templates = ''] = process.argv.slice(2);
const reports = new Reports(JSON.parse(readFileSync(templates, 'utf8')) as Record[]);
const made = new Map<string, Record>();

async function* incoming(): AsyncGenerator<Incoming> {
  for (let i = 0; i < Number(documents); i++) {
    const record = reports.report(i);
    const { id, text, title, url, outlet, author, published, language } = record.document;
    made.set(id, record);
    const input = { id, text, title, url, outlet, author, published, language };
    yield { name: id, input, origins: [`id:${id}`], snapshot: null };
  }
}

const annotator: Annotator = {
  async *annotateAll(inputs) {
    for await (const { id = '' } of inputs) {
      yield made.get(id) as Record;
      made.delete(id);
    }
  },
  close: async () => undefined,
};

const archive = await Archive.open(address, { loadEncoder: async () => wordEncoder() });
for await (const { id, outcome } of archive.add(incoming(), async () => annotator, 'bench'))
  process.stdout.write(`${id} ${outcome}\n`);
await archive.close();
