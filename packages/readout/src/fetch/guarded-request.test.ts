import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedRequest, type RequestOptions } from './guarded-request.ts';
import { type Web, webOf } from './testing/web.ts';

const TEXT = 'The bridge stays open. '.repeat(100);
const BOMB = gzipSync(Buffer.alloc(20_000_000));

let web: Web;
beforeAll(async () => {
  web = await webOf({
    '/page': 'hello',
    '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
    '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
    '/to-loopback': (_, response) => response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
    '/to-metadata': (_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
    '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(TEXT)),
    '/br': (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(TEXT)),
    '/deflate': (_, response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(TEXT)),
    '/raw-deflate': (_, response) =>
      response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync(TEXT)),
    '/damaged': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all'),
    '/unknown': (_, response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end('uryyb'),
    '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
    '/endless': (_, response) => {
      response.writeHead(200);
      const more = () => response.writable && response.write(Buffer.alloc(64 * 1024), () => setImmediate(more));
      more();
    },
    '/silent': () => {},
    '/drops': (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/breaks': (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('some', () => response.destroy());
    },
    '/echo': (request, response) => {
      request.on('data', (piece) => response.write(`${request.method} ${piece}`)).on('end', () => response.end());
    },
    '/agent': (request, response) => response.end(request.headers['user-agent']),
  });
});
afterAll(() => web.close());

const ask = (path: string, options: RequestOptions = {}) =>
  guardedRequest(`${web.origin}${path}`, { allowPrivate: [web.host], ...options });

test('an answer comes with its status, headers and body', async () => {
  const answer = await ask('/page');
  expect(answer).toMatchObject({ status: 200, address: `${web.origin}/page` });
  expect(answer.body.toString()).toBe('hello');
  expect((await ask('/nothing')).status).toBe(404);
});

test('a body is sent', async () => {
  expect((await ask('/echo', { method: 'POST', body: '{"a":1}' })).body.toString()).toBe('POST {"a":1}');
});

test('requests say who sends them', async () => {
  expect((await ask('/agent')).body.toString()).toMatch(/^Readout\/\d+\.\d+\.\d+/);
});

describe('addresses', () => {
  test('of this machine are refused unless allowed', async () => {
    await expect(guardedRequest(`${web.origin}/page`)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test.each(['ftp://example.org/', 'file:///etc/passwd', 'https://anna:secret@example.org/', 'nonsense'])(
    '%s is none',
    async (address) => {
      await expect(guardedRequest(address)).rejects.toMatchObject({ code: 'address' });
    },
  );

  test('that nobody listens at are told as such', async () => {
    const error = await guardedRequest('http://127.0.0.1:9/', { allowPrivate: ['127.0.0.1'] }).catch((e) => e);
    expect(error).toMatchObject({ code: 'unreachable', message: '127.0.0.1:9 refuses the connection' });
  });
});

describe('redirects', () => {
  test('are followed', async () => {
    expect(await ask('/moved')).toMatchObject({ status: 200, address: `${web.origin}/page` });
  });

  test.each([
    ['this machine', '/to-loopback', 'forbidden'],
    ['the metadata of a cloud', '/to-metadata', 'forbidden'],
    ['a file', '/to-file', 'address'],
    ['themselves', '/circle', 'redirects'],
  ])('to %s are refused', async (_, path, code) => {
    await expect(ask(path)).rejects.toMatchObject({ code });
  });

  test('of what was posted are given back', async () => {
    expect(await ask('/moved', { method: 'POST', body: 'x' })).toMatchObject({ status: 301 });
  });
});

describe('compressed answers', () => {
  test.each(['/gzip', '/br', '/deflate', '/raw-deflate'])('%s', async (path) => {
    expect((await ask(path)).body.toString()).toBe(TEXT);
  });

  test.each([
    ['damaged ones', '/damaged', 'encoding'],
    ['unknown codings', '/unknown', 'encoding'],
    ['bombs', '/bomb', 'too-large'],
  ])('%s are refused', async (_, path, code) => {
    await expect(ask(path, { limits: { bytes: 1_000_000 } })).rejects.toMatchObject({ code });
  });
});

describe('limits', () => {
  test.each([
    ['an answer without an end', '/endless', { compressed: 300_000 }, 'too-large'],
    ['a server that says nothing', '/silent', { idle: 100 }, 'timeout'],
    ['a server that drips', '/drops', { total: 200 }, 'timeout'],
    ['a connection that breaks', '/breaks', {}, 'unreachable'],
  ])('%s', async (_, path, limits, code) => {
    await expect(ask(path, { limits })).rejects.toMatchObject({ code });
  });

  test('a request can be cancelled', async () => {
    const signal = AbortSignal.timeout(50);
    await expect(ask('/silent', { signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
