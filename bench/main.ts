import { parseArgs } from 'node:util';
import { benchAnnotate } from './annotate.ts';
import { type ArchiveKind, benchArchive } from './archive.ts';
import { benchKills } from './archive-kills.ts';
import { benchCompare } from './compare.ts';
import { benchFollow } from './follow.ts';
import { benchServe } from './serve.ts';
import { benchSimilar } from './similar.ts';
import { benchWeb } from './web.ts';

const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    documents: { type: 'string' },
    kills: { type: 'string', default: '30' },
    store: { type: 'string', default: 'both' },
  },
  allowPositionals: true,
});

const stores = (['sqlite', 'postgres'] as const satisfies readonly ArchiveKind[]).filter(
  (kind) => values.store === kind || values.store === 'both',
);
const benches: Readonly<Record<string, () => Promise<void>>> = {
  annotate: benchAnnotate,
  archive: () => benchArchive(Number(values.documents ?? 100_000), stores),
  compare: benchCompare,
  follow: benchFollow,
  kills: () => benchKills(Number(values.documents ?? 2000), Number(values.kills), stores),
  serve: () => benchServe(Number(values.seconds)),
  similar: benchSimilar,
  web: benchWeb,
};
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined) {
    process.stderr.write(`bench: there is no “${name}”; there are ${Object.keys(benches).join(', ')}\n`);
    process.exit(2);
  }
  await bench();
}
