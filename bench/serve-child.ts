import { Archive } from '../packages/readout/src/archive.ts';
import { createServer } from '../packages/readout/src/server/server.ts';

// The server that `serve.ts` loads, in a process of its own: it tells its address, then its memory when it is asked.
const archive = await Archive.open(process.argv[2] ?? '', { mustExist: true });
const app = await createServer(archive, {
  host: '127.0.0.1',
  version: 'bench',
  annotation: null,
  log: (line) => process.stderr.write(`${line}\n`),
  rate: Number.MAX_SAFE_INTEGER,
});
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit(0));
process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) });
