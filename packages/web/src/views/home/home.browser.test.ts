import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

const REPORT = 'Ilze Kalna said “the bridge stays open.”';

describe.skipIf('missing' in chromiumFound)('the home view', () => {
  let room: ReadingRoom;
  let page: Page;
  beforeEach(async () => {
    room = await openReadingRoom([straitRecord()]);
  });
  afterEach(async () => {
    const complaints = room.complaints.splice(0);
    await room.close();
    expect(complaints).toEqual([]);
  });
  const box = () => page.getByLabel('Read a report');

  test('lists the latest documents, and what changed since the last visit', async () => {
    page = await room.open('/');
    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
    await page.getByText('is new, just now').waitFor();
  });

  test('a pasted text is read and opened', async () => {
    page = await room.open('/');
    await box().fill(REPORT);
    await page.getByLabel('Title').fill('The bridge');
    await page.getByLabel('Published').fill('2026-05-04');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { level: 1, name: 'The bridge' }).waitFor();
    expect(await page.locator('[data-entry]').count()).toBe(1);
  });

  test('nothing to read is told beside the field', async () => {
    page = await room.open('/');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Paste a report, or the address of one.').waitFor();
    expect(await box().getAttribute('aria-invalid')).toBe('true');
  });

  test('what is typed outlives the window', async () => {
    page = await room.open('/');
    await box().fill(REPORT);
    await page.reload();
    expect(await box().inputValue()).toBe(REPORT);
  });

  test('a file is read when it is dropped or chosen', async () => {
    page = await room.open('/');
    await page.getByLabel('Files to read').setInputFiles([
      { name: 'bridge.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ]);
    await page.getByText('bridge.txt: 1 document').waitFor();
    await page.getByText('empty.txt: ').waitFor();
    await page.getByRole('link', { name: 'bridge', exact: true }).first().waitFor();
  });

  test('addresses become a job whose progress is shown', async () => {
    page = await room.open('/');
    await box().fill('http://127.0.0.1:9/one\nhttp://127.0.0.1:9/two');
    await page.getByRole('button', { name: 'Fetch and read 2' }).click();
    await page.getByText('0 of 2 read').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('cancelled').waitFor();
  });

  test('what is sent while the server is away is read when it is back', async () => {
    page = await room.open('/');
    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
    await room.stop();
    await box().fill(REPORT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('The server does not answer').waitFor();
    await room.start();
    await page.waitForURL('**/documents/*');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/', { scheme });
    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
