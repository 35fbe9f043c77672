import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { admitAtMost } from './admission.ts';

test('more requests than can be worked on are told to come back, and later ones are answered', async () => {
  const app = Fastify();
  admitAtMost(app, 2);
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  app.get('/slow', async () => {
    await finished;
    return 'done';
  });
  app.get('/fails', () => {
    throw new Error('it fails');
  });
  const slow = [app.inject('/slow'), app.inject('/slow')];
  await new Promise((resolve) => setImmediate(resolve));
  const refused = await app.inject('/slow');
  expect(refused.headers['retry-after']).toBe('1');
  expect(refused.json()).toMatchObject({ message: expect.stringContaining('too much to do') });
  finish();
  expect((await Promise.all(slow)).map(({ body }) => body)).toEqual(['done', 'done']);
  for (let i = 0; i < 3; i++) expect((await app.inject('/fails')).statusCode).toBe(500);
  expect((await app.inject('/slow')).body).toBe('done');
  await app.close();
});

test('of many requests that arrive together, those that would wait too long are told to come back', async () => {
  const app = Fastify();
  admitAtMost(app, 1000);
  app.get('/busy', () => {
    for (const end = performance.now() + 40; performance.now() < end; );
    return 'done';
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const codes = await statusesOf(`${address}/busy`, 60);
  const answered = codes.filter((code) => code === 200).length;
  expect(answered).toBeGreaterThanOrEqual(16);
  expect(answered).toBeLessThan(60);
  expect((await app.inject('/busy')).statusCode).toBe(200);
  await app.close();
});

/** Asks from another thread, so that requests arrive while the server works. */
async function statusesOf(url: string, count: number): Promise<number[]> {
  const ask = `const { parentPort, workerData: { url, count } } = require('node:worker_threads');
    const asked = Array.from({ length: count }, async () => (await fetch(url)).status);
    Promise.all(asked).then((statuses) => parentPort.postMessage(statuses));`;
  const worker = new Worker(ask, { eval: true, workerData: { url, count } });
  const [statuses] = await once(worker, 'message');
  await worker.terminate();
  return statuses;
}
