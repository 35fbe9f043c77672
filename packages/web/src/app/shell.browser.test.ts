import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../testing/accessibility.ts';
import { straitRecord } from '../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('the frame of every view', () => {
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

  test('the theme is the system’s until another one is chosen, which stays', async () => {
    page = await room.open('/', { scheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel('Theme').selectOption('dark');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
  });

  test('an address that is none says so, with a way on', async () => {
    page = await room.open('/nothing/here');
    await page.getByText('There is no such page').waitFor();
    await page.getByRole('link', { name: 'To the documents' }).click();
    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
  });

  test('the search box is gone to by a key, and leads to the search', async () => {
    page = await room.open('/');
    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('act:promise strait');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\?q=act(:|%3A)promise/);
  });

  test('the page allows nothing inline and nothing from elsewhere', async () => {
    page = await room.open('/');
    const response = await page.request.get(room.url);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(await page.locator('[style], script:not([src]), style').count()).toBe(0);
  });

  test('a server that wants a token is given one', async () => {
    await room.stop();
    const { token } = await room.archive.store.tokens.issue('desk', 'editor', null);
    await room.start({ host: '0.0.0.0' });
    page = await room.open('/documents/strait');
    await page.getByLabel('Your token').fill('wrong');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByLabel('Your token').fill(token);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.locator('[data-entry="a1"]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('accepted by desk').waitFor();
  });
});
