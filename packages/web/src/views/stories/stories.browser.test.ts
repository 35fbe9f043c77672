import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openCanalRoom } from '../../testing/canal-accounts.ts';
import { chromiumFound, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('stories', () => {
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
  const openStory = async () => {
    page = await room.open('/stories');
    await page.getByRole('link', { name: /Varga.*call/ }).click();
    await page.getByRole('heading', { name: 'Point by point' }).waitFor();
  };

  test('a story lays its accounts side by side; a cell opens its passage', async () => {
    await openStory();
    const row = page.getByRole('row', { name: /fishing quota/ });
    await row.getByText('Vesk Wire says that it was not discussed').waitFor();
    await row.getByText('Says it was not discussed').waitFor();
    await row.getByRole('link').last().click();
    await page.waitForURL('**/documents/wire/entries/k1');
  });

  test('silence is another cell than a word that it was not discussed', async () => {
    page = await room.open('/compare?documents=gazette,wire');
    const table = page.getByRole('table').first();
    await table.waitFor();
    const ferries = table.getByRole('row', { name: /winter ferries/ });
    await ferries.getByText('only Norland Gazette').waitFor();
    expect(await ferries.getByRole('cell').last().innerText()).toContain('silent');
    expect(await table.getByText('Says it was not discussed').count()).toBe(1);
  });

  test('one utterance is shown in both wordings, with the words that went', async () => {
    await openStory();
    const wordings = page.getByRole('article').filter({ hasText: 'northern canal' });
    await wordings.getByText('negation dropped').waitFor();
    expect(await wordings.locator('del').allInnerTexts()).toEqual(['not']);
  });

  test('only points of one verdict are left when it is chosen', async () => {
    await openStory();
    const rows = page.getByRole('table').locator('tbody tr');
    const all = await rows.count();
    await page.getByRole('button', { name: /not discussed, says one/ }).click();
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: /all points/ }).click();
    expect(await rows.count()).toBe(all);
  });

  test('an account is made a story of its own, and the two are made one again', async () => {
    await openStory();
    await page.getByRole('button', { name: 'Some of these are another event' }).click();
    await page.getByRole('checkbox', { name: /Vesk Wire/ }).check();
    const first = page.url();
    await page.getByRole('button', { name: 'Make the chosen ones a story of their own' }).click();
    await page.waitForURL((url) => url.href !== first);
    await page.getByText('One document alone tells of it.').waitFor();
    await page.getByRole('button', { name: 'Another story is this event too' }).click();
    await page
      .getByRole('button', { name: /^The same event: .*call/ })
      .first()
      .click();
    await page.getByText('made accounts one', { exact: false }).first().waitFor();
    await page.getByRole('table').waitFor();
  });

  test('documents are chosen to be compared; what there is not is told', async () => {
    page = await room.open('/compare');
    await page.getByRole('checkbox', { name: /Norland Gazette/ }).check();
    await page.getByRole('checkbox', { name: /Vesk Wire/ }).check();
    await page.getByRole('button', { name: 'Compare 2 documents' }).click();
    await page.getByRole('table').first().waitFor();
    await page.goto(`${room.url}/compare?documents=gazette,nothing`);
    await page.getByText('The documents could not be compared').waitFor();
    await page.goto(`${room.url}/stories/999`);
    await page.getByText('The story could not be fetched').waitFor();
  });

  test('nothing is wider than a narrow screen', async () => {
    page = await room.open('/stories/1', { width: 360 });
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/stories', { scheme });
    await page.getByRole('link', { name: /Varga.*call/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const path of ['/stories/1', '/compare?documents=gazette,wire']) {
      await page.goto(room.url + path);
      await page.getByRole('table').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  });
});
