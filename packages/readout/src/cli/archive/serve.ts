import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import type { Archive } from '../../archive.ts';
import { UsageError } from '../errors.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface ServeOptions extends StoreOptions {
  readonly port: number;
  readonly host: string;
}

/** `readout serve`: an archive over HTTP. */
export function serveCommand(): Command {
  return new Command('serve')
    .summary('serve an archive: the reading room and the API')
    .description(
      'Serves the reading room, and the API under /api/v1; /api/v1/openapi.json describes it. On this machine only, nobody needs a token; at any other address everybody does, and readout token makes one.',
    )
    .addOption(storeOption())
    .option('--port <N>', 'port to listen on', port, 8484)
    .option('--host <ADDRESS>', 'address to listen at', '127.0.0.1')
    .action((options: ServeOptions) =>
      withArchive(options, (archive) => serve(archive, options), { mustExist: false }),
    );
}

async function serve(archive: Archive, { host, port }: ServeOptions): Promise<void> {
  const { builtReadingRoom, createServer, isLoopback } = await import('../../server/server.ts');
  const { pipelineVersion } = await import('../../archive.ts');
  if (!isLoopback(host) && (await archive.store.tokens.list()).length === 0)
    throw new UsageError(`${host} can be reached from other machines: make a token first (readout token add NAME)`);
  const pipeline = await pipelineVersion();
  const annotator = keptAnnotator();
  const web = builtReadingRoom();
  const app = await createServer(archive, {
    host,
    version: pipeline,
    annotation: { pipeline, load: annotator.load },
    log: (line) => process.stderr.write(`${line}\n`),
    web,
  });
  try {
    const address = await app.listen({ host, port });
    const room = web === null ? 'not built (npm start builds it)' : `${address}/`;
    process.stderr.write(
      `readout: ${archive.store.name}; reading room: ${room}; API: ${address}/api/v1; Ctrl+C ends it\n`,
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await app.close();
    await annotator.close();
  }
}

/** The model, loaded when the first text comes and kept until the server ends. */
function keptAnnotator() {
  let kept: Promise<{ close(): Promise<void> }> | undefined;
  return {
    async load() {
      const { createReadout } = await import('../../readout.ts');
      const loading = kept === undefined ? createReadout() : (kept as ReturnType<typeof createReadout>);
      kept = loading;
      const readout = await loading;
      return {
        annotateAll: (inputs: Parameters<typeof readout.annotateAll>[0]) => readout.annotateAll(inputs),
        async close() {},
      };
    },
    async close() {
      await (await kept)?.close();
    },
  };
}

function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= 65_535) return number;
  throw new InvalidArgumentError('It is no port: 0 to 65535.');
}
