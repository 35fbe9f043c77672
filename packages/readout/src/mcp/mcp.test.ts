import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from '../archive.ts';
import { wordEncoder } from '../search/similar/testing/word-encoder.ts';
import { createServer } from '../server/server.ts';
import { submission } from '../store/testing/submissions.ts';
import type { Citation } from './citation.ts';

const COMMAND = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url));
const TEXT = 'Ilze Kalna said “the bridge 🌉 stays open.” Later, Jonas Vaitkus said “no talks are planned.”';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-mcp-'));
  archive = await Archive.open(join(directory, 'archive.db'), { loadEncoder: async () => wordEncoder() });
  const described = { id: 'bridge', title: 'Bridge', published: '2026-05-04', origins: ['x'] };
  await archive.store.documents.file(submission(TEXT, described));
  app = await createServer(archive, { host: '127.0.0.1', version: '1.0', annotation: null, log: () => {} });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const overStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: [COMMAND, 'mcp', '--store', join(directory, 'archive.db')],
    stderr: 'pipe',
  });
const overHttp = () => new StreamableHTTPClientTransport(new URL('/mcp', address));

describe.each([
  ['standard input and output', overStdio],
  ['HTTP', overHttp],
])('over %s', (_, transport) => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(transport());
  }, 30_000);
  afterAll(() => client.close());

  const call = async (name: string, args: { [name: string]: unknown }) =>
    (await client.callTool({ name, arguments: args })) as {
      isError?: boolean;
      structuredContent: never;
      content: never;
    };
  const bridge = {
    document: 'bridge',
    title: 'Bridge',
    published: '2026-05-04',
    address: 'readout://documents/bridge',
    start: 0,
    end: TEXT.indexOf(' Later'),
    quote: 'Ilze Kalna said “the bridge 🌉 stays open.”',
  };

  test('it says what it is and can', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'readout' });
    expect(client.getInstructions()).toContain('citations');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'record', 'entity', 'who_said', 'similar']);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  });

  test('search gives entries with citations', async () => {
    expect(await call('search', { query: 'speaker:Kalna bridge' })).toMatchObject({
      structuredContent: {
        total: 1,
        entries: [
          { kind: 'attribution', entry: 'a1', who: [{ role: 'speaker', name: 'Ilze Kalna' }], citation: bridge },
        ],
      },
    });
  });

  test('a query that cannot be read is told with its place', async () => {
    expect(await call('search', { query: 'act:denny' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/deny.*at character 5/) }],
    });
  });

  test('a record is given entry by entry, each quote exactly what stands there', async () => {
    const { structuredContent } = await call('record', { document: 'bridge', kinds: ['attribution'] });
    const { entries } = structuredContent as { entries: { citation: Citation }[] };
    expect(entries).toHaveLength(2);
    for (const { citation } of entries) expect(citation.quote).toBe(TEXT.slice(citation.start, citation.end));
    expect(await call('record', { document: 'none' })).toMatchObject({ isError: true });
  });

  test('an entity is told with the latest that it said', async () => {
    expect(await call('entity', { name: 'Kalna' })).toMatchObject({
      structuredContent: { entities: [{ name: 'Ilze Kalna', documents: 1, latest: [{ citation: bridge }] }] },
    });
  });

  test('who said what on a topic', async () => {
    expect(await call('who_said', { topic: 'bridge -open', speaker: 'Kalna', after: '2026' })).toMatchObject({
      structuredContent: { found: 'by words', statements: [{ citation: bridge }] },
    });
  });

  test('a document is a resource', async () => {
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([{ uri: 'readout://documents/bridge', name: 'Bridge' }]);
    const { contents } = await client.readResource({ uri: 'readout://documents/bridge' });
    expect(JSON.parse(String(contents[0] && 'text' in contents[0] && contents[0].text))).toMatchObject({
      document: { text: TEXT },
    });
    await expect(client.readResource({ uri: 'readout://documents/none' })).rejects.toThrow(/no document/);
  });
});

describe('by meaning', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(overHttp());
  });
  afterAll(() => client.close());

  test('similar passages come with citations', async () => {
    const { structuredContent } = await client.callTool({
      name: 'similar',
      arguments: { passage: 'bridge stays open' },
    });
    expect(structuredContent).toMatchObject({ waiting: 0 });
    const { passages } = structuredContent as { passages: object[] };
    const citation = { quote: expect.stringContaining('bridge') };
    expect(passages[0]).toMatchObject({ entry: 'a1', speaker: 'Ilze Kalna', citation });
  });

  test('who said it in other words', async () => {
    const { structuredContent } = await client.callTool({ name: 'who_said', arguments: { topic: 'bridge remains' } });
    expect(structuredContent).toMatchObject({ found: 'by meaning', statements: [{ entry: 'a1' }, { entry: 'a2' }] });
  });
});

describe('over HTTP, strangers', () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const post = (headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/mcp',
      payload: body,
      headers: { accept: 'application/json, text/event-stream', ...headers },
    });

  test('pages of other origins are refused', async () => {
    expect(await post({ origin: 'https://evil.example' })).toMatchObject({ statusCode: 403 });
    expect(await post({ origin: 'http://localhost:80', host: 'localhost:80' })).toMatchObject({ statusCode: 200 });
  });

  test('so are names that lead to this machine', async () => {
    expect(await post({ host: 'evil.example' })).toMatchObject({ statusCode: 403 });
  });

  test('off this machine a token is needed', async () => {
    const open = await createServer(archive, { host: '0.0.0.0', version: '1.0', annotation: null, log: () => {} });
    const ask = (headers = {}) =>
      open.inject({
        method: 'POST',
        url: '/mcp',
        payload: body,
        headers: { accept: 'application/json, text/event-stream', ...headers },
      });
    expect(await ask()).toMatchObject({ statusCode: 401 });
    const { token } = await archive.store.tokens.issue('a model', 'reader', null);
    expect(await ask({ authorization: `Bearer ${token}` })).toMatchObject({ statusCode: 200 });
    await open.close();
  });

  test('there is no stream to be had', async () => {
    expect(await app.inject('/mcp')).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } });
  });
});
