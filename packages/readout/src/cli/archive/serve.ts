import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import type { Archive } from '../../archive.ts';
import { UsageError } from '../errors.ts';
import { allowHostOption, withIntake } from './intake-options.ts';
import { type StoreOptions, storeOption, withArchive } from './store-option.ts';

interface ServeOptions extends StoreOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
}

/** `readout serve`: an archive over HTTP. */
export function serveCommand(): Command {
  return new Command('serve')
    .summary('serve an archive: the reading room and the API')
    .description(
      'Serves the reading room, and the API under /api/v1; /api/v1/openapi.json describes it. On this machine only, nobody needs a token; at any other address everybody does, and readout token makes one. While it runs, it keeps the feeds of readout feeds up to date.',
    )
    .addOption(storeOption())
    .option('--port <N>', 'port to listen on', port, 8484)
    .option('--host <ADDRESS>', 'address to listen at', '127.0.0.1')
    .addOption(allowHostOption())
    .action((options: ServeOptions) =>
      withArchive(options, (archive) => serve(archive, options), { mustExist: false }),
    );
}

async function serve(archive: Archive, { host, port, allowHost }: ServeOptions): Promise<void> {
  const { builtReadingRoom, createServer, isLoopback } = await import('../../server/server.ts');
  const { Background } = await import('../../intake/background.ts');
  const { FollowingBackground } = await import('../../archive.ts');
  if (!isLoopback(host) && (await archive.store.tokens.list()).length === 0)
    throw new UsageError(`${host} can be reached from other machines: make a token first (readout token add NAME)`);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  await withIntake(archive, { gazetteer: [], allowHost }, async (intake) => {
    const web = builtReadingRoom();
    const { reader } = intake;
    const app = await createServer(archive, { host, version: reader.pipeline, annotation: reader, intake, log, web });
    const background = new Background(intake, log);
    let following: InstanceType<typeof FollowingBackground> | undefined;
    try {
      const address = await app.listen({ host, port });
      const room = web === null ? 'not built (npm start builds it)' : `${address}/`;
      log(`readout: ${archive.store.name}; reading room: ${room}; API: ${address}/api/v1; Ctrl+C ends it`);
      background.start();
      following = new FollowingBackground(archive.store, archive.following, { allowPrivate: allowHost, log });
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    } finally {
      await app.close();
      await background.stop();
      await following?.stop();
    }
  });
}

function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= 65_535) return number;
  throw new InvalidArgumentError('It is no port: 0 to 65535.');
}
