import { describe, expect, test } from 'vitest';
import { account, day, talk } from '../../compare/hand-built.ts';
import { archiveGrouping } from '../../follow/grouping/grouping.ts';
import { find } from '../../model/hand-built.ts';
import type { Record } from '../../model/index.ts';
import type { Submission } from '../documents.ts';
import type { Store } from '../store.ts';
import type { Thread } from '../threads.ts';
import type { OpenStore } from './open-store.ts';

const CALL = 'Solheim had a call with Varga on the day.';

/** A report of a call on a day. */
function report(id: string, date: string, words = CALL, pipeline = '1.0'): Submission {
  const text = `${words} Report ${id}.`;
  const times = [day(text, 'on the day', date)];
  const record = account(id, date, text, { times, events: [talk(text, 'call', { time: 't1' })] });
  return { record, pipeline, origins: [`id:${id}`], snapshot: null };
}

/** A report of a deal between the two countries. */
function deal(id: string, published: string, status: Record['agreements'][number]['status']): Submission {
  const text = `Norland and Vesk have a deal on the transit of grain by the northern canal (${id}).`;
  const subject = [find(text, 'the transit of grain by the northern canal')];
  const parties = ['norland', 'vesk'];
  const entry = { id: 'g1', spans: [find(text, 'have a deal')], parties, subject, time: null, status };
  const record = account(id, published, text, { agreements: [{ ...entry, via: null, confidence: 1 }] });
  return { record, pipeline: '1.0', origins: [`id:${id}`], snapshot: null };
}

async function file(store: Store, ...submissions: readonly Submission[]): Promise<void> {
  for (const submission of submissions) {
    const { id } = await store.documents.file(submission);
    await store.threads.regroup(id, archiveGrouping);
  }
}

const events = async ({ threads }: Store): Promise<readonly Thread[]> =>
  (await threads.list('event', {}, { limit: 50 })).items;
/** The documents of each event, the latest first. */
const groups = async (store: Store): Promise<string[]> => {
  const all = await Promise.all((await events(store)).map(({ id }) => store.threads.accounts(id)));
  return all.map((accounts) =>
    accounts
      .map(({ document }) => document)
      .sort()
      .join(),
  );
};
const idOf = async (store: Store, document: string): Promise<string> =>
  (await store.threads.ofDocument(document))[0]?.thread ?? '';

/** What every archive does with the threads of its documents. */
export function threadsConform(open: OpenStore): void {
  describe('are made as documents come in', () => {
    test('accounts of one call are one event, another call is another one', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-05-20'), report('c', '2026-03-02'));
      expect(await groups(store)).toEqual(['b', 'a,c']);
      const [, first] = await events(store);
      expect(first).toMatchObject({
        eventType: 'CONSULT',
        mode: 'call',
        accounts: 2,
        documents: 2,
        from: '2026-03-02',
      });
      expect(first?.label).toContain('Ingrid Solheim');
    });

    test('a document that is read again keeps its thread; one that says otherwise leaves it', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-03-02'));
      const before = await idOf(store, 'b');
      await file(store, report('b', '2026-03-02', CALL, '2.0'));
      expect(await idOf(store, 'b')).toBe(before);
      await file(store, report('b', '2026-06-01', `${CALL} It was the second one.`));
      expect(await groups(store)).toEqual(['b', 'a']);
      expect(await idOf(store, 'a')).toBe(before);
    });

    test('an event that only one document tells keeps its id when that is read again', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'));
      const before = await idOf(store, 'a');
      await file(store, report('a', '2026-03-02', `In Vesk: ${CALL}`));
      expect(await idOf(store, 'a')).toBe(before);
      expect(await events(store)).toHaveLength(1);
    });

    test('every document that is filed or corrected is queued', async () => {
      const store = await open();
      await store.documents.file(report('a', '2026-03-02'));
      const [queued] = await store.followQueue.next(10);
      expect(queued).toMatchObject({ document: 'a' });
      if (queued) await store.followQueue.done({ ...queued, ticket: queued.ticket - 1 });
      expect(await store.followQueue.count()).toBe(1);
      if (queued) await store.followQueue.done(queued);
      expect(await store.followQueue.count()).toBe(0);
      await store.corrections.correct('a', { action: 'accept', entry: 'v1' }, 'Anna');
      for (const error of ['one', 'two', 'three']) await store.followQueue.failed('a', error);
      expect(await store.followQueue.next(10)).toEqual([]);
    });
  });

  describe('are found', () => {
    test('by entity, day and number of documents, in pages', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-05-20'), report('c', '2026-03-02'));
      const [solheim] = await store.entities.find('Solheim');
      const [dahl] = await store.entities.find('Henrik Dahl');
      const count = async (filter: Parameters<Store['threads']['list']>[1]) =>
        (await store.threads.list('event', filter, { limit: 50 })).items.length;
      expect(await count({ entities: [solheim?.id ?? ''] })).toBe(2);
      expect(await count({ entities: [dahl?.id ?? ''] })).toBe(0);
      expect(await count({ from: '2026-04-01' })).toBe(1);
      expect(await count({ to: '2026-04-01' })).toBe(1);
      expect(await count({ documents: 2 })).toBe(1);
      const first = await store.threads.list('event', {}, { limit: 1 });
      const second = await store.threads.list('event', {}, { limit: 1, cursor: first.next });
      expect([...first.items, ...second.items].map(({ from }) => from)).toEqual(['2026-05-20', '2026-03-02']);
      expect(second.next).toBeNull();
    });
  });

  describe('are merged and split by hand, for good', () => {
    async function merged(): Promise<Store> {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-05-20'), report('c', '2026-03-02'));
      await store.threads.merge([await idOf(store, 'b'), await idOf(store, 'a')], 'Anna', archiveGrouping);
      return store;
    }

    test('merged ones stay one when a document is read again, changes, or is removed', async () => {
      const store = await merged();
      const id = await idOf(store, 'b');
      expect(await groups(store)).toEqual(['a,b,c']);
      await file(store, report('b', '2026-05-20', CALL, '2.0'), report('a', '2026-03-02', CALL, '2.0'));
      await file(store, report('c', '2026-03-02', `At noon: ${CALL}`));
      expect(await groups(store)).toEqual(['a,b,c']);
      await store.threads.forget('a', archiveGrouping);
      await store.documents.remove('a');
      expect(await groups(store)).toEqual(['b,c']);
      await file(store, report('b', '2026-05-20', CALL, '3.0'), report('c', '2026-03-02', CALL, '3.0'));
      expect(await groups(store)).toEqual(['b,c']);
      await file(store, report('a', '2026-03-02'));
      expect(await groups(store)).toEqual(['a,b,c']);
      expect(await idOf(store, 'b')).toBe(id);
    });

    test('the one that was merged into another is found by its old id', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-05-20'));
      const [a, b] = [await idOf(store, 'a'), await idOf(store, 'b')];
      await store.threads.merge([b, a], 'Anna', archiveGrouping);
      expect(await store.threads.get(a)).toMatchObject({ id: b, accounts: 2 });
    });

    test('a split stays when documents are read again, and new ones go where they belong', async () => {
      const store = await open();
      await file(store, report('a', '2026-03-02'), report('b', '2026-03-02'));
      await store.threads.split(await idOf(store, 'a'), [{ document: 'b', entry: 'v1' }], 'Anna', archiveGrouping);
      await file(store, report('b', '2026-03-02', CALL, '2.0'), report('a', '2026-03-02', `${CALL} It was short.`));
      expect((await groups(store)).toSorted()).toEqual(['a', 'b']);
      await file(store, report('c', '2026-03-02'));
      expect(await groups(store)).toHaveLength(2);
    });

    test('what is taken back is grouped as if it had never been', async () => {
      const store = await merged();
      const [decision] = await store.threadDecisions.log();
      expect(decision).toMatchObject({ by: 'Anna', decision: { action: 'merge' } });
      await store.threads.undo(decision?.id ?? '', 'Jonas', archiveGrouping);
      expect(await groups(store)).toEqual(['b', 'a,c']);
      await expect(store.threads.undo(decision?.id ?? '', 'Jonas', archiveGrouping)).rejects.toMatchObject({
        code: 'request',
      });
      expect(await store.threadDecisions.log()).toHaveLength(2);
    });

    test('what cannot be done is refused', async () => {
      const store = await merged();
      const id = await idOf(store, 'a');
      const both = ['a', 'b', 'c'].map((document) => ({ document, entry: 'v1' }));
      const { threads } = store;
      await expect(threads.split(id, both, 'Anna', archiveGrouping)).rejects.toMatchObject({ code: 'request' });
      await expect(threads.split(id, [], 'Anna', archiveGrouping)).rejects.toMatchObject({ code: 'request' });
      await expect(threads.merge([id, id], 'Anna', archiveGrouping)).rejects.toMatchObject({ code: 'request' });
      await expect(threads.merge([id, '999'], 'Anna', archiveGrouping)).rejects.toMatchObject({ code: 'missing' });
      await expect(threads.rate(id, 2, 'Anna')).rejects.toMatchObject({ code: 'request' });
    });
  });

  test('a rating outlives what is read again, changed and removed', async () => {
    const store = await open();
    await file(store, deal('a', '2026-03-02', 'reached'), deal('b', '2026-04-02', 'implemented'));
    const agreement = async () => (await store.threads.list('agreement', {}, { limit: 5 })).items;
    const [thread] = await agreement();
    expect(thread).toMatchObject({ documents: 2, status: 'implemented', rating: null });
    expect(await store.threads.rate(thread?.id ?? '', 2, 'Anna')).toMatchObject({ rating: 2 });
    await file(store, { ...deal('b', '2026-04-02', 'suspended'), pipeline: '2.0' });
    expect(await agreement()).toMatchObject([{ status: 'suspended', rating: 2 }]);
    await store.threads.forget('a', archiveGrouping);
    await store.documents.remove('a');
    expect(await agreement()).toMatchObject([{ documents: 1, rating: 2 }]);
  });

  test('a document that is removed is gone, and the archive is whole', async () => {
    const store = await open();
    await file(store, report('a', '2026-03-02'), report('b', '2026-03-02'));
    await store.corrections.correct('a', { action: 'accept', entry: 'v1' }, 'Anna');
    await store.threads.forget('a', archiveGrouping);
    await store.documents.remove('a');
    expect(await store.documents.get('a')).toBeNull();
    expect(await groups(store)).toEqual(['b']);
    expect(await store.check()).toMatchObject({ documents: 1, faults: [] });
    await expect(store.documents.remove('a')).rejects.toMatchObject({ code: 'missing' });
  });
}
