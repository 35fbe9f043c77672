import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { account, talk } from '../../compare/hand-built.ts';
import { archiveGrouping } from '../../follow/grouping/grouping.ts';
import { restoreBackup } from '../backup.ts';
import { openStore } from '../open.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

/** What every archive does with backups. `newAddress` names a place where there is no archive yet. */
export function backupConforms(open: OpenStore, newAddress: () => string): void {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'readout-backup-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('what a backup holds is restored', async () => {
    const store = await open();
    const long = Array.from({ length: 30 }, (_, i) => `Ilze Kalna said “point ${i} is settled.”`).join(' ');
    const origins = ['https://ferry.example/1'];
    await store.documents.file(submission(long, { id: 'a', origins, snapshot: 'raw', title: 'Settled' }));
    await store.documents.file(submission(`${long} Nothing else.`, { origins }));
    const copy = await store.documents.file(submission(`${long} A copy.`, { id: 'copy' }));
    await store.corrections.correct('a', { action: 'change', entry: 'a1', field: 'act', value: 'agree' }, 'Anna');
    await store.feeds.follow('https://ferry.example/feed', 600);
    for (const id of ['first', 'second']) {
      const text = `Solheim had a call with Varga at noon, says the ${id} report.`;
      await store.documents.file({
        ...submission(text),
        record: account(id, '2026-03-02', text, { events: [talk(text, 'call')] }),
      });
      await store.threads.regroup(id, archiveGrouping);
    }
    const target = { kind: 'search' as const, query: 'canal' };
    const { watch } = await store.watches.add({ name: 'The canal', target, webhook: null }, 'Anna');
    const { token } = await store.tokens.issue('Anna', 'editor', null);
    const file = join(directory, 'backup.db');
    await store.backup(file);
    const address = newAddress();
    await restoreBackup(file, address);
    const restored = await openStore(address);
    try {
      expect(await restored.check()).toEqual(await store.check());
      expect(await restored.documents.list({ limit: 9 })).toEqual(await store.documents.list({ limit: 9 }));
      expect(await restored.documents.machineRecord('a', 1)).toEqual(await store.documents.machineRecord('a', 1));
      expect(copy.nearDuplicateOf).toBe('a');
      expect(await restored.documents.record('a')).toEqual(await store.documents.record('a'));
      expect(await restored.feeds.list()).toEqual(await store.feeds.list());
      const threads = await store.threads.list('event', {}, { limit: 9 });
      expect(await restored.threads.list('event', {}, { limit: 9 })).toEqual(threads);
      expect(await restored.threads.accounts(threads.items[0]?.id ?? '')).toHaveLength(2);
      expect(await restored.followQueue.count()).toBe(await store.followQueue.count());
      expect(await restored.watches.list()).toEqual([watch]);
      expect(await restored.tokens.verify(token, new Date())).toMatchObject({ name: 'Anna' });
      const next = await restored.documents.file(submission('Ilze Kalna said “one more.”', { id: 'more' }));
      expect(next.outcome).toBe('added');
    } finally {
      await restored.close();
    }
  });

  test('nothing is overwritten', async () => {
    const store = await open();
    const file = join(directory, 'backup.db');
    await store.backup(file);
    await expect(store.backup(file)).rejects.toMatchObject({ code: 'exists' });
  });

  test('what is no backup is not restored', async () => {
    const file = join(directory, 'notes.txt');
    await expect(restoreBackup(file, newAddress())).rejects.toMatchObject({ code: 'missing' });
    writeFileSync(file, 'These are notes, and no archive.'.repeat(50));
    const address = join(directory, 'new.db');
    await expect(restoreBackup(file, address)).rejects.toMatchObject({ code: 'not-an-archive' });
    expect(existsSync(address)).toBe(false);
  });
}
