import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { restoreBackup } from '../backup.ts';
import { openStore } from '../open.ts';
import type { Store } from '../store.ts';
import type { DocumentVectors } from '../vectors.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

const BRIDGE = 'Ilze Kalna said “the bridge stays open.” Jonas Vaitkus said “we agree.”';

/** Vectors of two passages; what is in them is nothing to the store. */
const vectors = (model = 'm1'): DocumentVectors => ({
  model,
  passages: [
    { start: 16, end: 40, entries: ['a1', 'p1'] },
    { start: 41, end: 71, entries: [] },
  ],
  signs: Uint8Array.of(1, 2),
  rest: Uint8Array.of(3, 4, 5, 6),
});

/** What every archive does with vectors. `newAddress` names a place where there is no archive yet. */
export function vectorsConform(open: OpenStore, newAddress: () => string): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.documents.file(submission(BRIDGE, { id: 'bridge', outlet: 'The Ferry' }));
    await store.documents.file(submission('Ilze Kalna said “no talks.”', { id: 'talks' }));
  });

  const file = async (document: string, made = vectors()) =>
    store.vectors.file(document, (await store.documents.revision(document)) ?? '', made);

  test('are missing until they are filed, for each model', async () => {
    expect(await store.vectors.missing('m1', 9)).toEqual(['bridge', 'talks']);
    expect(await file('bridge')).toBe(true);
    expect(await store.vectors.missing('m1', 9)).toEqual(['talks']);
    expect(await store.vectors.countMissing('m1', 9)).toBe(1);
    expect(await store.vectors.countMissing('m2', 9)).toBe(2);
  });

  test('come back as they were filed, signs first', async () => {
    await file('bridge');
    const [row] = await store.vectors.signsAfter('m1', 0, 9);
    expect(row).toMatchObject({ document: 'bridge', entries: [['a1', 'p1'], []] });
    expect([...(row?.signs ?? [])]).toEqual([1, 2]);
    const { model, ...filed } = vectors();
    const read = (await store.vectors.read([row?.num ?? 0])).get(row?.num ?? 0);
    expect({ ...read, signs: read && [...read.signs], rest: read && [...read.rest] }).toEqual({
      ...filed,
      document: 'bridge',
      signs: [...filed.signs],
      rest: [...filed.rest],
    });
    expect(await store.vectors.signsAfter('m2', 0, 9)).toEqual([]);
    expect((await store.vectors.read([])).size).toBe(0);
  });

  test('go when the record changes, and their number never comes back', async () => {
    await file('talks');
    await file('bridge');
    const [, before] = await store.vectors.signsAfter('m1', 0, 9);
    await store.corrections.correct('bridge', { action: 'change', entry: 'a1', field: 'act', value: 'agree' }, 'Anna');
    expect(await store.vectors.missing('m1', 9)).toEqual(['bridge']);
    expect((await store.vectors.read([before?.num ?? 0])).size).toBe(0);
    await file('bridge');
    await store.documents.file(submission(BRIDGE, { id: 'bridge', pipeline: '2.0' }));
    await file('bridge');
    const [, after] = await store.vectors.signsAfter('m1', 0, 9);
    expect(after?.num).toBeGreaterThan((before?.num ?? 0) + 2);
  });

  test('of an earlier revision are not filed', async () => {
    const revision = (await store.documents.revision('bridge')) ?? '';
    await store.corrections.correct('bridge', { action: 'accept', entry: 'a1' }, 'Anna');
    expect(await store.vectors.file('bridge', revision, vectors())).toBe(false);
    expect(await store.vectors.file('nobody', revision, vectors())).toBe(false);
    expect(await store.vectors.missing('m1', 9)).toContain('bridge');
  });

  test('are searched where conditions hold', async () => {
    const outlet = { on: 'outlet', values: ['The Ferry'], negated: false } as const;
    expect([...(await store.vectors.matching({ target: 'documents', conditions: [outlet] }))]).toEqual([
      ['bridge', null],
    ]);
    const form = { on: 'field', field: 'form', values: ['direct'], negated: false } as const;
    expect(await store.vectors.matching({ target: 'entries', conditions: [outlet, form] })).toEqual(
      new Map([['bridge', new Set(['a1', 'a2'])]]),
    );
  });

  test('that do not fit their passages are found by a check', async () => {
    await file('bridge');
    expect((await store.check()).faults).toEqual([]);
    await file('bridge', { ...vectors(), rest: Uint8Array.of(3) });
    expect((await store.check()).faults).toMatchObject([{ code: 'index', where: 'vectors of document bridge' }]);
    await file('bridge', { ...vectors(), passages: [{ start: 60, end: 99, entries: [] }] });
    expect((await store.check()).faults).toMatchObject([{ code: 'evidence' }]);
  });

  test('are in a backup', async () => {
    await file('bridge');
    const directory = mkdtempSync(join(tmpdir(), 'readout-vectors-'));
    try {
      await store.backup(join(directory, 'backup.db'));
      const address = newAddress();
      await restoreBackup(join(directory, 'backup.db'), address);
      const restored = await openStore(address);
      expect(await restored.vectors.missing('m1', 9)).toEqual(['talks']);
      const [row] = await restored.vectors.signsAfter('m1', 0, 9);
      expect(await restored.vectors.read([row?.num ?? 0])).toMatchObject(
        new Map([[row?.num, { document: 'bridge', passages: vectors().passages }]]),
      );
      await restored.close();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('an entry is found by its id', async () => {
    expect(await store.search.entry('bridge', 'a2')).toMatchObject({ id: 'a2', parts: [{ name: 'Jonas Vaitkus' }] });
    expect(await store.search.entry('bridge', 'a9')).toBeNull();
    expect(await store.search.entry('nobody', 'a1')).toBeNull();
  });
}
