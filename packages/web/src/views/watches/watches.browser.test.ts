import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openCanalRoom } from '../../testing/canal-accounts.ts';
import { chromiumFound, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('watches', () => {
  let room: ReadingRoom;
  let page: Page;
  beforeAll(async () => {
    room = await openCanalRoom();
  });
  afterAll(() => room.close());
  afterEach(async () => {
    await page.context().close();
    expect(room.complaints.splice(0)).toEqual([]);
  });

  test('a search is watched, told of, and watched no longer', async () => {
    page = await room.open('/watches');
    await page.getByText('Nothing is watched yet').waitFor();
    await page.getByLabel('Search', { exact: true }).fill('canal');
    await page.getByLabel('Name').fill('The canal');
    await page.getByLabel('Webhook').fill('https://desk.example.org/news');
    await page.keyboard.press('Enter');
    await page.getByText('signed with this secret').waitFor();
    await page.getByRole('listitem').getByRole('link', { name: 'The canal' }).click();
    await page.getByText('https://desk.example.org/news').waitFor();
    const feed = await page.getByRole('link', { name: /feed\.atom/ }).getAttribute('href');
    expect(await (await fetch(feed ?? '')).text()).toContain('<feed');
    await page.getByRole('button', { name: 'Watch no longer' }).click();
    await page.getByRole('button', { name: 'Remove it with what it told' }).click();
    await page.getByText('Nothing is watched yet').waitFor();
  });

  test('a story is watched from its own page', async () => {
    page = await room.open('/stories/1');
    await page.getByRole('button', { name: 'Watch' }).click();
    await page.getByRole('link', { name: 'Watched' }).click();
    await page.getByRole('link', { name: /Varga.*call/ }).waitFor();
    await page.getByText('Nothing was told yet').waitFor();
  });

  test('what is wrong with a watch stands beside its field', async () => {
    page = await room.open('/watches');
    await page.getByLabel('Search', { exact: true }).fill('type:nonsense');
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Search', { exact: true }).inputValue()).toBe('type:nonsense');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/watches', { scheme });
    await page.getByRole('heading', { name: 'Watch a search' }).waitFor();
    await page.getByText('Nothing was told yet').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
