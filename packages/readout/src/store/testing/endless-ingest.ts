import { openStore } from '../open.ts';
import { submission } from './submissions.ts';

// Files documents one after the other and prints the id of each one that is stored, until it is killed. Arguments: address, first number.
const [address = '', first = '0'] = process.argv.slice(2);
const store = await openStore(address);
for (let i = Number(first); ; i++) {
  const sentences = Array.from({ length: 8 }, (_, k) => `Ilze Kalna said “point ${k} of report ${i} is settled.”`);
  const { id } = await store.documents.file(submission(sentences.join(' '), { id: `r${i}`, origins: [`id:r${i}`] }));
  process.stdout.write(`${id}\n`);
}
