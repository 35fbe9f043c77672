import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../open.ts';

const INGEST = fileURLToPath(new URL('./endless-ingest.ts', import.meta.url));
const CRASHES = 3;

/** What every archive does when whoever writes to it is killed. */
export function crashesConform(newAddress: () => string): void {
  test('what was acknowledged is there, once and whole, however often the writer is killed', {
    timeout: 60_000,
  }, async () => {
    const address = newAddress();
    const acknowledged: string[] = [];
    for (let i = 0; i < CRASHES; i++)
      acknowledged.push(...(await ingestUntilKilled(address, acknowledged.length, 3 + i * 5)));
    const store = await openStore(address);
    try {
      const { documents, faults } = await store.check();
      expect(faults).toEqual([]);
      const { items } = await store.documents.list({ limit: 1000 });
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(documents);
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      // A document may have been stored whose acknowledgement the kill cut off: one for each crash at most, and it is filed anew by its id.
      expect(documents).toBeLessThanOrEqual(new Set(acknowledged).size + CRASHES);
    } finally {
      await store.close();
    }
  });
}

/** The ids that were acknowledged before the kill, which comes in the midst of the work. */
async function ingestUntilKilled(address: string, first: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [INGEST, address, String(first)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    output += piece;
    if (output.split('\n').length > after) child.kill('SIGKILL');
  }
  return output.split('\n').slice(0, -1);
}
