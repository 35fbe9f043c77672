import { expect, test } from 'vitest';
import { InvalidInput } from '../../model/index.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

const TEXT = 'Ilze Kalna said “the bridge stays open.” Later, Jonas Vaitkus said “no talks are planned.”';

/** What every archive does with documents. */
export function documentsConform(open: OpenStore): void {
  test('a record comes back as it was filed', async () => {
    const store = await open();
    const made = submission(TEXT, { id: 'bridge', title: 'Bridge', published: '2026-05-04', outlet: 'The Ferry' });
    expect(await store.documents.file(made)).toEqual({
      id: 'bridge',
      version: 1,
      outcome: 'added',
      nearDuplicateOf: null,
      orphans: [],
    });
    expect(await store.documents.machineRecord('bridge')).toEqual(made.record);
    expect(await store.documents.get('bridge')).toMatchObject({
      title: 'Bridge',
      published: '2026-05-04',
      version: 1,
      words: 15,
    });
  });

  test('hostile text comes back character by character', async () => {
    const store = await open();
    const made = submission('a\0b \ud83d c\r\n🕊 \u202eabc e\u0301', { title: 'a\0b \ud83d' });
    const { id } = await store.documents.file(made);
    expect(await store.documents.machineRecord(id)).toEqual(made.record);
    expect((await store.check()).faults).toEqual([]);
  });

  test('a record that does not hold is refused and leaves nothing behind', async () => {
    const store = await open();
    const made = submission(TEXT);
    const record = { ...made.record, document: { ...made.record.document, text: 'Another text.' } };
    await expect(store.documents.file({ ...made, record })).rejects.toThrow(InvalidInput);
    expect((await store.documents.list({ limit: 10 })).items).toEqual([]);
  });

  test('the same article twice is one document', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'a', origins: ['https://ferry.example/1'] }));
    const again = await store.documents.file(submission(TEXT, { id: 'b', origins: ['https://ferry.example/1'] }));
    expect(again).toMatchObject({ id: 'a', outcome: 'unchanged' });
    const elsewhere = await store.documents.file(submission(TEXT, { id: 'c', origins: ['https://other.example/9'] }));
    expect(elsewhere).toMatchObject({ id: 'a', outcome: 'unchanged' });
    expect(await store.documents.standing(['https://other.example/9'], '0', '1.0')).toEqual({
      state: 'changed',
      id: 'a',
    });
  });

  test('a changed article is a new version, and the old one stays', async () => {
    const store = await open();
    const origins = ['https://ferry.example/1'];
    const [first, second] = [submission(TEXT, { id: 'a', origins }), submission(`${TEXT} It rained.`, { origins })];
    await store.documents.file(first);
    expect(await store.documents.file(second)).toMatchObject({ id: 'a', version: 2, outcome: 'new version' });
    expect((await store.documents.machineRecord('a', 1))?.document.text).toBe(TEXT);
    expect((await store.documents.machineRecord('a'))?.document.text).toBe(`${TEXT} It rained.`);
    expect((await store.documents.versions('a')).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('a newer pipeline annotates again', async () => {
    const store = await open();
    const made = submission(TEXT, { id: 'a' });
    const { sha256 } = made.record.document;
    await store.documents.file(made);
    expect(await store.documents.standing([], sha256, '2.0')).toEqual({ state: 'outdated', id: 'a' });
    const record = { ...made.record, attributions: made.record.attributions.slice(0, 1) };
    const again = await store.documents.file({ ...made, record, pipeline: '2.0' });
    expect(again).toMatchObject({ version: 1, outcome: 'annotated again' });
    expect((await store.documents.machineRecord('a'))?.attributions).toHaveLength(1);
    expect((await store.documents.versions('a'))[0]?.pipelines).toEqual(['1.0', '2.0']);
    expect(await store.documents.standing([], sha256, '2.0')).toEqual({ state: 'current', id: 'a' });
    expect(await store.check()).toMatchObject({ records: 2, entries: 1, faults: [] });
  });

  test('a date that is told later makes it annotated again; what was known stays', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'a', outlet: 'The Ferry' }));
    const dated = submission(TEXT, { id: 'a', published: '2026-05-04' });
    const { document } = dated.record;
    expect(await store.documents.standing([], document.sha256, '1.0', document)).toMatchObject({ state: 'outdated' });
    expect(await store.documents.file(dated)).toMatchObject({ id: 'a', outcome: 'annotated again' });
    expect(await store.documents.get('a')).toMatchObject({ outlet: 'The Ferry', published: '2026-05-04' });
    expect(await store.documents.file(submission(TEXT, { id: 'a' }))).toMatchObject({ outcome: 'unchanged' });
  });

  test('another text with an id that is taken gets a number', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'report' }));
    const other = await store.documents.file(submission('A different report.', { id: 'report' }));
    expect(other).toMatchObject({ id: 'report-2', outcome: 'added' });
  });

  test('nearly the same text is marked as such and stays a document of its own', async () => {
    const store = await open();
    const long = Array.from({ length: 40 }, (_, i) => `Article ${i} of the treaty names harbour ${i * 3}.`).join(' ');
    await store.documents.file(submission(long, { id: 'wire' }));
    const copy = await store.documents.file(submission(`${long} This version corrects a date.`, { id: 'copy' }));
    expect(copy).toMatchObject({ outcome: 'added', nearDuplicateOf: 'wire' });
    expect((await store.documents.get('copy'))?.nearDuplicateOf).toBe('wire');
  });

  test('raw bytes are kept beside the text', async () => {
    const store = await open();
    const snapshot = `<p>${TEXT}</p>`;
    const { id } = await store.documents.file(submission(TEXT, { snapshot }));
    const kept = await store.documents.snapshot(id);
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe(snapshot);
    expect(kept).toMatchObject({ mediaType: 'text/html', fetchedAt: '2026-05-04T10:00:00.000Z' });
  });

  test('a list goes on where its cursor stands, the latest first', async () => {
    const store = await open();
    const days = ['2026-05-01', '2026-05-03', '2026-05-02', '2026-05-03', undefined];
    for (const [i, published] of days.entries())
      await store.documents.file(submission(`Report number ${i}.`, { id: `r${i}`, ...(published && { published }) }));
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await store.documents.list({ limit: 2, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(ids).toEqual(['r3', 'r1', 'r2', 'r0', 'r4']);
  });

  test('a cursor that nobody gave is refused', async () => {
    const store = await open();
    await expect(store.documents.list({ limit: 2, cursor: 'nonsense' })).rejects.toThrow(
      'does not belong to this list',
    );
  });

  test('what is not there is null', async () => {
    const store = await open();
    expect(await store.documents.get('none\0')).toBeNull();
    expect(await store.documents.machineRecord('none')).toBeNull();
    expect(await store.documents.versions('none')).toEqual([]);
  });

  test('submissions at once are filed once each', async () => {
    const store = await open();
    const made = Array.from({ length: 8 }, (_, i) =>
      submission(`Ilze Kalna said “${i % 4}.”`, { origins: [`o${i % 4}`] }),
    );
    const outcomes = await Promise.all(made.map((one) => store.documents.file(one)));
    expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(4);
    expect(await store.check()).toMatchObject({ documents: 4, faults: [] });
  });
}
