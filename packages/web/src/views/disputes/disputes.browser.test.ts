import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { openCanalRoom } from '../../testing/canal-accounts.ts';
import { chromiumFound, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('disputes and phrases', () => {
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

  test('a claim has who stands against it, in which words', async () => {
    page = await room.open('/disputes');
    await page.getByRole('link', { name: /patrols blocked the harbour/ }).click();
    await page.getByText('claimed by Norland').first().waitFor();
    const against = page.getByRole('region', { name: 'Against it' }).getByRole('listitem');
    expect(await against.first().innerText()).toContain('Vesk denies it');
    await page.getByRole('region', { name: 'Behind it' }).getByText('Nobody, in the documents').waitFor();
    await against.first().getByRole('link').first().click();
    await page.waitForURL('**/documents/*/entries/x1');
  });

  test('a phrase has each side’s meaning of it', async () => {
    page = await room.open('/phrases');
    await page.getByRole('link', { name: /Free passage/ }).click();
    await page.getByRole('region', { name: 'As used by Vesk' }).getByText('no dues').first().waitFor();
  });

  test('unknown ones are told', async () => {
    page = await room.open('/disputes/999');
    await page.getByText('The dispute could not be fetched').waitFor();
    await page.goto(`${room.url}/phrases/999`);
    await page.getByText('The phrase could not be fetched').waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/disputes', { scheme });
    await page.getByRole('link', { name: /patrols blocked/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: /patrols blocked/ }).click();
    await page.getByText('claimed by Norland').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${room.url}/phrases`);
    await page.getByRole('link', { name: /Free passage/ }).click();
    await page.getByText('no dues').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
