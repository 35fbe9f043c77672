import { expect, test } from 'vitest';
import { InvalidInput } from '../../model/index.ts';
import type { OpenStore } from './open-store.ts';
import { submission } from './submissions.ts';

const TEXT = 'Ilze Kalna said “the bridge stays open.” Later, Jonas Vaitkus said “no talks are planned.”';

/** What every archive does with people’s corrections. */
export function correctionsConform(open: OpenStore): void {
  test('a correction is applied over the machine’s record and logged', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'a' }));
    const made = await store.corrections.correct(
      'a',
      { action: 'change', entry: 'a1', field: 'act', value: 'promise' },
      'Anna',
    );
    expect(made).toMatchObject({ document: 'a', by: 'Anna' });
    const corrected = await store.documents.record('a');
    expect(corrected?.record.attributions[0]?.act).toBe('promise');
    expect(corrected?.reviews).toMatchObject([{ entry: 'a1', state: 'changed', by: 'Anna' }]);
    expect((await store.documents.machineRecord('a'))?.attributions[0]?.act).toBe('state');
    const { revision, ...line } = made;
    expect(await store.corrections.log('a')).toEqual([line]);
    expect(await store.documents.revision('a')).toBe(revision);
  });

  test('a correction can be undone, and the undoing too', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'a' }));
    const { id } = await store.corrections.correct('a', { action: 'reject', entry: 'a1' }, 'Anna');
    const count = async () => (await store.documents.record('a'))?.record.attributions.length;
    expect(await count()).toBe(1);
    const undoing = await store.corrections.undo(id, 'Ben');
    expect(await count()).toBe(2);
    await store.corrections.undo(undoing.id, 'Anna');
    expect(await count()).toBe(1);
    expect(await store.corrections.log('a')).toHaveLength(3);
    expect(await store.check()).toMatchObject({ entries: 1, faults: [] });
  });

  test('corrections outlive annotating again, and those that do not fit are told and kept', async () => {
    const store = await open();
    const made = submission(TEXT, { id: 'a' });
    await store.documents.file(made);
    await store.corrections.correct('a', { action: 'change', entry: 'a1', field: 'act', value: 'promise' }, 'Anna');
    await store.corrections.correct('a', { action: 'accept', entry: 'a2' }, 'Anna');
    const [first, second] = made.record.attributions;
    const record = { ...made.record, attributions: first ? [{ ...first, id: 'a7' }] : [] };
    const again = await store.documents.file({ ...made, record, pipeline: '2.0' });
    expect(again.orphans).toMatchObject([{ correction: { decision: { action: 'accept' } } }]);
    expect((await store.documents.record('a'))?.record.attributions).toMatchObject([{ id: 'a7', act: 'promise' }]);
    const third = { ...made.record, attributions: second ? [second] : [] };
    const later = await store.documents.file({ ...made, record: third, pipeline: '3.0' });
    expect(later.orphans).toMatchObject([{ correction: { decision: { action: 'change' } } }]);
  });

  test('of two people who correct the same revision, the second is told', async () => {
    const { documents, corrections } = await open();
    await documents.file(submission(TEXT, { id: 'a' }));
    const seen = (await documents.revision('a')) ?? '';
    const accept = (entry: string, by: string) => corrections.correct('a', { action: 'accept', entry }, by, seen);
    const outcomes = await Promise.allSettled([accept('a1', 'Anna'), accept('a2', 'Ben')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [made] = await corrections.log('a');
    await expect(corrections.undo(made?.id ?? '', 'Ben', seen)).rejects.toMatchObject({ code: 'changed' });
    const now = (await documents.revision('a')) ?? '';
    expect(await corrections.undo(made?.id ?? '', 'Ben', now)).toMatchObject({ document: 'a' });
  });

  test('a revision is another one after every change of the record', async () => {
    const { documents } = await open();
    expect(await documents.revision('a')).toBeNull();
    await documents.file(submission(TEXT, { id: 'a', origins: ['x'] }));
    const first = await documents.revision('a');
    await documents.file(submission(TEXT, { id: 'a', origins: ['x'] }));
    expect(await documents.revision('a')).toBe(first);
    await documents.file(submission(`${TEXT} Ilze Kalna said “yes.”`, { id: 'a', origins: ['x'] }));
    expect(await documents.revision('a')).not.toBe(first);
  });

  test('whoever was split off in a document is asked for by the same name', async () => {
    const { documents, corrections, entities } = await open();
    await documents.file(submission(TEXT, { id: 'a' }));
    await documents.file(submission(`${TEXT} Ilze Kalna said “yes.”`, { id: 'b' }));
    const [kalna] = await entities.find('Ilze Kalna');
    const made = await corrections.split(kalna?.id ?? '', 'b', 'Anna');
    expect(await entities.find('Kalna')).toMatchObject([{ documents: 1 }, { documents: 1 }]);
    await corrections.undo(made.id, 'Anna');
    expect((await entities.find('Kalna'))[0]).toMatchObject({ id: kalna?.id, documents: 2 });
  });

  test('what does not fit the record is refused and not logged', async () => {
    const store = await open();
    await store.documents.file(submission(TEXT, { id: 'a' }));
    const { corrections } = store;
    await expect(corrections.correct('a', { action: 'accept', entry: 'a9' }, 'Anna')).rejects.toThrow(InvalidInput);
    await expect(corrections.correct('b', { action: 'accept', entry: 'a1' }, 'Anna')).rejects.toMatchObject({
      code: 'missing',
    });
    await expect(corrections.undo('7', 'Anna')).rejects.toMatchObject({ code: 'missing' });
    await expect(corrections.merge('1', '99', 'Anna')).rejects.toMatchObject({ code: 'missing' });
    expect(await corrections.log()).toEqual([]);
  });
}
