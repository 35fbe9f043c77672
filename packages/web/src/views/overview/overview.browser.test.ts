import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { laterRecord } from '../../testing/later-report.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('the overview', { timeout: 60_000 }, () => {
  let room: ReadingRoom;
  let page: Page;
  beforeAll(async () => {
    room = await openReadingRoom([straitRecord(), laterRecord()]);
    for (const id of ['strait', 'later']) await room.archive.following.followNow(id);
  }, 60_000);
  afterAll(() => room.close());
  afterEach(async () => {
    await page.context().close();
    expect(room.complaints.splice(0)).toEqual([]);
  });

  test('a period leads to its documents', async () => {
    page = await room.open('/overview');
    await page.getByRole('img', { name: /Documents per month/ }).waitFor();
    await page.getByRole('link', { name: 'Jul 2026' }).click();
    await page.waitForURL('**/search?q=on%3A2026-07&in=documents');
    await page.getByText('1 document', { exact: true }).waitFor();
  });

  test('who talks to whom is drawn and listed', async () => {
    page = await room.open('/overview');
    await page.getByRole('img', { name: /Who meets and addresses whom/ }).waitFor();
    await page.getByRole('link', { name: '2 events of Pavel Orlik and Lena Moravec' }).click();
    await page.getByRole('heading', { name: 'Events with Lena Moravec' }).waitFor();
  });

  test('agreements and contested phrases unfold to their words', async () => {
    page = await room.open('/overview');
    await page
      .getByRole('table', { name: /Agreements/ })
      .getByRole('row')
      .nth(1)
      .locator('summary')
      .click();
    await page.getByRole('link', { name: 'agreed on a truce' }).first().waitFor();
    await page
      .getByRole('table', { name: /Contested/ })
      .getByRole('row')
      .nth(1)
      .locator('summary')
      .click();
    await page
      .getByRole('table', { name: /Contested/ })
      .getByRole('listitem')
      .first()
      .waitFor();
  });

  test('days are chosen; a stretch that ends before it begins is refused beside its field', async () => {
    page = await room.open('/overview?from=2026-06-01');
    await page.getByRole('link', { name: 'Jul 2026' }).waitFor();
    expect(await page.getByRole('link', { name: 'May 2026' }).count()).toBe(0);
    await page.getByLabel('to', { exact: true }).fill('2026-05-01');
    await page.getByText('This is before the first day.').waitFor();
  });

  test('the latest changes are listed', async () => {
    page = await room.open('/overview');
    const changes = page.getByRole('region', { name: 'Latest changes' }).getByRole('listitem');
    await expect.poll(() => changes.count()).toBe(2);
    expect(await changes.first().innerText()).toContain('added');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/overview', { scheme });
    await page.getByRole('img', { name: /Who meets/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
