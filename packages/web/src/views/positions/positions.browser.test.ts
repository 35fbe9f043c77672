import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openCanalRoom } from '../../testing/canal-accounts.ts';
import { chromiumFound, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('positions', () => {
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

  const openNorland = async (scheme: 'light' | 'dark' = 'light') => {
    page = await room.open('/positions', { scheme });
    await page.getByLabel('Whose positions').fill('Norland');
    await page.getByRole('button', { name: /^Norland/ }).click();
    await page.waitForURL('**/positions?entity=*');
    await page.getByRole('heading', { name: 'ceasefire' }).waitFor();
  };

  test('statements stand in order, a text’s own claim of a shift is that text’s', async () => {
    await openNorland();
    const statements = page.getByRole('region', { name: 'ceasefire' }).getByRole('listitem');
    expect(await statements.allInnerTexts()).toEqual([
      expect.stringContaining('refuses'),
      expect.stringContaining('this text calls it a shift'),
    ]);
    await statements.first().getByRole('link').first().click();
    await page.waitForURL('**/documents/gazette/entries/p1');
  });

  test('a shift is a proposal until a person confirms it, and that is taken back', async () => {
    await openNorland();
    await page.getByText('A shift, the machine proposes').waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('A shift, confirmed').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('A shift, the machine proposes').waitFor();
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('No shift: rejected').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('A shift, the machine proposes').waitFor();
  });

  test('nobody of a name, and an unknown side, are told', async () => {
    page = await room.open('/positions?entity=999');
    await page.getByText('The positions could not be fetched').waitFor();
    await page.getByLabel('Whose positions').fill('Zzyzx');
    await page.getByText('Nobody in the archive is called so.').waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    await openNorland(scheme);
    await page.getByText('A shift, the machine proposes').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
