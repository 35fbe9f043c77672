import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-web-'));
  const web = join(directory, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Readout</title>');
  writeFileSync(join(web, 'theme.js'), '');
  writeFileSync(join(web, 'assets/index-abc.js'), 'export {};');
  writeFileSync(join(directory, 'secret.txt'), 'secret');
  archive = await Archive.open(join(directory, 'archive.db'));
  app = await createServer(archive, { host: '127.0.0.1', version: '0', annotation: null, log: () => {}, web });
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

test.each(['/', '/documents/strait/entries/a1', '/search?q=ferry', '/documents/https%3A%2F%2Fexample.org%2Fa.html'])(
  '%s is the one page, under a policy without exceptions',
  async (url) => {
    const { statusCode, headers, body } = await app.inject(url);
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: '<!doctype html><title>Readout</title>' });
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https:/);
  },
);

test('files that carry their hash are kept for good', async () => {
  const { headers } = await app.inject('/assets/index-abc.js');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each(['/api/v1/nothing', '/assets/nothing.js'])('%s is no page', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404);
});

test.each(['/assets/../../secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])(
  'no file outside is given: %s',
  async (url) => {
    expect((await app.inject(url)).body).not.toBe('secret');
  },
);
