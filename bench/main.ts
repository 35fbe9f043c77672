import { benchAnnotate } from './annotate.ts';
import { benchCompare } from './compare.ts';
import { benchSimilar } from './similar.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  annotate: benchAnnotate,
  compare: benchCompare,
  similar: benchSimilar,
};
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined) {
    process.stderr.write(`bench: there is no “${name}”; there are ${Object.keys(benches).join(', ')}\n`);
    process.exit(2);
  }
  await bench();
}
