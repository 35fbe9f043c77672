import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Taken } from './intake.ts';
import { runJob } from './job-runner.ts';
import { OPTIONS, openIntake } from './testing/opened-intake.ts';

let opened: Awaited<ReturnType<typeof openIntake>> | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function openJob(count: number) {
  opened = await openIntake();
  const { archive, folder, write } = opened;
  const names = Array.from({ length: count }, (_, i) => `report${i}.txt`);
  for (const [i, name] of names.entries()) write(name, `Ilze Kalna said “point ${i} is settled.”`);
  const job = await archive.store.jobs.start(
    'add',
    names.map((name) => join(folder, name)),
    OPTIONS,
  );
  return { ...opened, job };
}

test('a job is worked on to its end', async () => {
  const { intake, archive, job } = await openJob(3);
  const told: Taken[] = [];
  await runJob(intake, job, (taken) => void told.push(taken));
  expect(told.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
  expect(await archive.store.jobs.get(job.id)).toMatchObject({ state: 'done', done: 3, failed: 0 });
});

test('what fails is noted, and tried again when the job is resumed', async () => {
  const { intake, archive, folder, write } = await openJob(0);
  write('empty.txt', '');
  const job = await archive.store.jobs.start('add', [join(folder, 'empty.txt')], OPTIONS);
  await runJob(intake, job, () => {});
  expect(await archive.store.jobs.failures(job.id)).toMatchObject([{ error: 'it is empty' }]);
  write('empty.txt', 'Ilze Kalna said “it is written now.”');
  await archive.store.jobs.resume(job.id);
  await runJob(intake, job, () => {});
  expect(await archive.store.jobs.get(job.id)).toMatchObject({ state: 'done', done: 1, failed: 0 });
});

test('a job that is broken off goes on where it stood, and nothing is there twice', async () => {
  const { intake, archive, job } = await openJob(5);
  const stop = new AbortController();
  let count = 0;
  await runJob(intake, job, () => void (++count === 2 && stop.abort()), stop.signal);
  await archive.store.jobs.cancel(job.id);
  expect(await archive.store.jobs.get(job.id)).toMatchObject({ state: 'cancelled', failed: 0 });
  await archive.store.jobs.resume(job.id);
  const outcomes: string[] = [];
  await runJob(intake, job, (taken) => void outcomes.push(taken.kind === 'added' ? taken.added.outcome : taken.kind));
  expect(outcomes).toEqual(['added', 'added', 'added']);
  expect((await archive.store.documents.list({ limit: 10 })).items).toHaveLength(5);
});

test('a cancelled job is let go by whoever works on it', async () => {
  const { intake, archive, job } = await openJob(4);
  let count = 0;
  await runJob(intake, job, async () => {
    if (++count === 2) await archive.store.jobs.cancel(job.id);
  });
  expect(count).toBe(2);
});
