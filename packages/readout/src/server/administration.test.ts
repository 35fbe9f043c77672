import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Archive, type TokenRole } from '../archive.ts';
import { submission } from '../store/testing/submissions.ts';
import { createServer } from './server.ts';

let directory: string;
let archive: Archive;
let app: FastifyInstance;
let bearers: { [role in TokenRole]: { authorization: string } };

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'readout-administration-'));
  archive = await Archive.open(join(directory, 'archive.db'));
  await archive.store.documents.file(submission('Ilze Kalna said “the bridge stays open.”', { id: 'bridge' }));
  app = await createServer(archive, { host: '0.0.0.0', version: '0', annotation: null, log: () => {}, rate: 20 });
  const bearer = async (role: TokenRole) => {
    const { token } = await archive.store.tokens.issue(`${role} of the desk`, role, null);
    return { authorization: `Bearer ${token}` };
  };
  bearers = { reader: await bearer('reader'), editor: await bearer('editor'), admin: await bearer('admin') };
});
afterEach(async () => {
  await app.close();
  await archive.close();
  rmSync(directory, { recursive: true });
});

const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, headers = {}, payload?: object) =>
  app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });

describe('tokens', () => {
  test('are made by an admin, shown once, and revoked', async () => {
    const made = await ask('POST', '/tokens', bearers.admin, { name: 'Anna', role: 'editor' });
    expect(made).toMatchObject({ statusCode: 201 });
    expect(made.headers['cache-control']).toBe('no-store');
    const { token, info } = made.json();
    const anna = { authorization: `Bearer ${token}` };
    expect((await ask('GET', '/documents', anna)).statusCode).toBe(200);
    const listed = await ask('GET', '/tokens', bearers.admin);
    expect(listed.json()).toContainEqual(info);
    expect(listed.body).not.toContain(token);
    expect((await ask('DELETE', `/tokens/${info.id}`, bearers.admin)).statusCode).toBe(204);
    expect((await ask('GET', '/documents', anna)).statusCode).toBe(401);
  });

  test('can be over before they begin', async () => {
    const { token } = (
      await ask('POST', '/tokens', bearers.admin, { name: 'Ben', expires: '2026-01-01T00:00:00+02:00' })
    ).json();
    expect((await ask('GET', '/documents', { authorization: `Bearer ${token}` })).statusCode).toBe(401);
  });

  test('are no business of editors', async () => {
    expect((await ask('GET', '/tokens', bearers.editor)).statusCode).toBe(403);
    expect((await ask('POST', '/tokens', bearers.editor, { name: 'Ben' })).statusCode).toBe(403);
    expect((await ask('DELETE', '/tokens/99', bearers.admin)).statusCode).toBe(404);
  });
});

describe('the audit log', () => {
  const lines = async (query = '') => (await ask('GET', `/audit${query}`, bearers.admin)).json().items;

  test('has every change, with who made it', async () => {
    await ask('GET', '/documents', bearers.editor);
    await ask('POST', '/documents/bridge/corrections', bearers.editor, { action: 'accept', entry: 'a1' });
    expect(await lines()).toMatchObject([
      {
        who: 'editor of the desk',
        role: 'editor',
        action: 'correct',
        object: '/api/v1/documents/bridge/corrections',
        outcome: 'done',
        reason: null,
        address: '127.0.0.1',
      },
    ]);
  });

  test('has every request that was refused', async () => {
    await ask('POST', '/documents/bridge/corrections', bearers.reader, { action: 'accept', entry: 'a1' });
    await ask('GET', '/audit?who=x', bearers.reader);
    await ask('GET', '/documents?cursor=secret');
    await ask('POST', '/documents/bridge/corrections', bearers.editor, { action: 'accept', entry: 'a9' });
    const reasons = (await lines('?outcome=refused')).map(({ who, reason, object }: { [key: string]: string }) => [
      who,
      reason?.slice(0, 3),
      object,
    ]);
    expect(reasons).toEqual([
      ['editor of the desk', '422', '/api/v1/documents/bridge/corrections'],
      ['nobody', '401', '/api/v1/documents'],
      ['reader of the desk', '403', '/api/v1/audit'],
      ['reader of the desk', '403', '/api/v1/documents/bridge/corrections'],
    ]);
  });

  test('says once that somebody asks too often', async () => {
    for (let i = 0; i < 30; i++) await ask('GET', '/documents', bearers.reader);
    const { items } = await archive.store.audit.list({ limit: 50 });
    expect(items).toMatchObject([{ outcome: 'refused', reason: '429 Too many requests' }]);
  });
});
