import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openCanalRoom } from '../../testing/canal-accounts.ts';
import { chromiumFound, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('agreements', () => {
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

  const openAgreement = async (scheme: 'light' | 'dark' = 'light') => {
    page = await room.open('/agreements', { scheme });
    await page.getByRole('link', { name: /tolls|deal/ }).click();
    await page.getByRole('heading', { name: 'Status over time' }).waitFor();
  };

  test('an agreement has its steps, and rival claims side by side', async () => {
    await openAgreement();
    const steps = page.getByRole('region', { name: 'Status over time' }).getByRole('listitem');
    expect(await steps.count()).toBe(2);
    const rivals = page.getByRole('region', { name: /^Claimed and denied/ });
    await rivals.getByText('Norland Gazette', { exact: true }).waitFor();
    await rivals.getByText('Vesk Wire', { exact: true }).waitFor();
    await steps.first().getByRole('link').first().click();
    await page.waitForURL('**/documents/gazette/entries/g1');
  });

  test('how far it is carried out is said by a person, with the keyboard too', async () => {
    await openAgreement();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('radio', { name: /1 – hardly/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('list', { name: 'Earlier judgements' }).getByText('1 – hardly carried out').waitFor();
    await page.goto(`${room.url}/agreements`);
    await page.getByText('1 of 3: hardly carried out').waitFor();
  });

  test('an unknown one is told', async () => {
    page = await room.open('/agreements/999');
    await page.getByText('The agreement could not be fetched').waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    await openAgreement(scheme);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${room.url}/agreements`);
    await page.getByRole('link', { name: /tolls|deal/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
