import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of the tests’ own, gone when they end. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): string;
  stop(): void;
}

/** What a server needs, or why there can be none here. */
export type PostgresFound =
  | { readonly programs: string; readonly user: RunAs | undefined }
  | { readonly missing: string };
interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Looks for PostgreSQL, and installs it where that is possible. Where continuous integration runs, it must be there. */
export function findPostgres(): PostgresFound {
  const found = lookForPostgres();
  if ('missing' in found && process.env.CI) throw new Error(`the tests need PostgreSQL: ${found.missing}`);
  return found;
}

function lookForPostgres(): PostgresFound {
  const isRoot = process.getuid?.() === 0;
  if (programs() === undefined && isRoot) {
    const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    if (spawnSync('apt-get', ['update', '-q'], options).status === 0)
      spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'postgresql'], options);
  }
  const found = programs();
  if (found === undefined)
    return { missing: 'initdb and pg_ctl are not installed (Debian: apt-get install postgresql)' };
  if (!isRoot) return { programs: found, user: undefined };
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  if (!uid || !gid) return { missing: 'it does not run as root, and there is no user postgres' };
  return { programs: found, user: { uid, gid } };
}

/** The folder of the newest server’s programs. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** Starts a server on a free port of the loopback interface. Takes about two seconds. */
export async function startPostgres(found: PostgresFound): Promise<PostgresServer> {
  if ('missing' in found) throw new Error(found.missing);
  const directory = mkdtempSync(join(tmpdir(), 'readout-postgres-'));
  if (found.user) chownSync(directory, found.user.uid, found.user.gid);
  chmodSync(directory, 0o700);
  const port = await freePort();
  const data = join(directory, 'data');
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(found.programs, program), args, { ...found.user, cwd: directory, stdio: 'ignore' });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const settings = `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('pg_ctl', ['-D', data, '-w', '-o', settings, '-l', join(directory, 'log'), 'start']);
  let databases = 0;
  return {
    createDatabase() {
      const name = `archive${++databases}`;
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name]);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    stop() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
