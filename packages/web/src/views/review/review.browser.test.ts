import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('the review', () => {
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
  const log = () => room.archive.store.corrections.log('strait');

  test('begins with the least certain entry; what is decided goes on to the next', async () => {
    page = await room.open('/review');
    await page.getByText('certainty 41 %').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toContain('the talks would go on');
    await page.keyboard.press('a');
    await page.getByText('certainty 48 %').waitFor();
    await page.keyboard.press('x');
    await page.getByText('certainty 52 %').waitFor();
    await expect.poll(async () => (await log()).map(({ decision }) => decision.action)).toEqual(['accept', 'reject']);
    await page.reload();
    await page.getByText('1 of 9').waitFor();
  });

  test('is narrowed by a query, and a query that cannot be read is told', async () => {
    page = await room.open('/review');
    await page.getByLabel('Only entries').fill('type:position');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/review?q=type%3Aposition');
    await page.getByText('1 of 2').waitFor();
    await page.goto(`${room.url}/review?q=type:nonsense`);
    await page.getByText('The queue could not be fetched').waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/review', { scheme });
    await page.getByText('certainty 41 %').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
