import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { laterRecord } from '../../testing/later-report.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('the view of an entity', { timeout: 60_000 }, () => {
  let room: ReadingRoom;
  let page: Page;
  beforeAll(async () => {
    room = await openReadingRoom([straitRecord(), laterRecord()]);
  }, 60_000);
  afterAll(() => room.close());
  afterEach(async () => {
    await page.context().close();
    expect(room.complaints.splice(0)).toEqual([]);
  });

  const idOf = async (name: string) => (await room.archive.store.entities.find(name))[0]?.id ?? '';
  const openOf = async (name: string, search = '', scheme: 'light' | 'dark' = 'light') => {
    page = await room.open(`/entities/${await idOf(name)}${search}`, { scheme });
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const items = () => page.locator('main ol > li');

  test('somebody is looked up by how the name begins', async () => {
    page = await room.open('/entities');
    await page.getByLabel('Who is looked for').fill('mor');
    await page.getByRole('link', { name: 'Lena Moravec' }).waitFor();
    await page.getByRole('link', { name: 'Morava' }).click();
    await page.getByRole('heading', { level: 1, name: 'Morava' }).waitFor();
    expect(await page.title()).toBe('Morava · Readout');
  });

  test('what somebody said is listed, and narrowed down by a period', async () => {
    await openOf('Pavel Orlik');
    await expect.poll(() => items().count()).toBe(2);
    expect(await items().first().innerText()).toContain('we will keep the strait open');
    await page.getByRole('table', { name: 'Activity over time' }).getByRole('link', { name: 'May 2026' }).click();
    await page.waitForURL('**only=on%3A2026-05**');
    await expect.poll(() => items().count()).toBe(1);
  });

  test('whom somebody met is drawn and listed, with the events of the two', async () => {
    await openOf('Pavel Orlik', '?part=contacts');
    await page.getByRole('img', { name: /Pavel Orlik and those/ }).waitFor();
    await page.getByRole('link', { name: 'consultation × 2 with Lena Moravec' }).click();
    await page.getByRole('heading', { name: 'Events with Lena Moravec' }).waitFor();
    await expect.poll(() => items().count()).toBe(2);
    expect(await items().first().innerText()).toContain('occurred');
  });

  test('positions are listed by issue', async () => {
    await openOf('Morava', '?part=positions');
    await page.getByRole('link', { name: 'patrols', exact: true }).waitFor();
    await expect.poll(() => items().count()).toBe(2);
    expect(await items().first().innerText()).toContain('demands that the patrols end');
  });

  test('what others said of somebody is listed with the documents', async () => {
    await openOf('Pavel Orlik', '?part=mentioned');
    const statements = page.getByRole('region', { name: 'Statements of others' }).getByRole('listitem');
    await expect.poll(() => statements.count()).toBe(2);
    const documents = page.getByRole('region', { name: 'Documents' }).getByRole('listitem');
    await expect.poll(() => documents.count()).toBe(2);
  });

  test.each([
    ['PNG', 'over-time.png'],
    ['SVG', 'over-time.svg'],
    ['CSV', 'over-time.csv'],
  ])('a picture is saved as %s', async (format, file) => {
    await openOf('Pavel Orlik');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save Over time as ${format}` }).click();
    expect((await download).suggestedFilename()).toBe(file);
  });

  test('somebody whom the archive does not know is told', async () => {
    page = await room.open('/entities/9999');
    await page.getByText('This entity could not be shown').waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    for (const part of ['said', 'positions', 'contacts', 'mentioned']) {
      if (part !== 'said') await page.context().close();
      await openOf(part === 'positions' ? 'Morava' : 'Pavel Orlik', `?part=${part}`, scheme);
      await items().first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
