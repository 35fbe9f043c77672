import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { submission } from '../../../../readout/src/store/testing/submissions.ts';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

/** More documents than stand on one page of results. */
const MANY = 35;

describe.skipIf('missing' in chromiumFound)('the search', { timeout: 60_000 }, () => {
  let room: ReadingRoom;
  let page: Page;
  beforeAll(async () => {
    const ferries = Array.from({ length: MANY }, (_, i) =>
      submission(`Ilze Kalna said “ferry number ${i} sails again.”`, { id: `f${i}`, published: '2026-06-01' }),
    );
    room = await openReadingRoom([straitRecord(), ...ferries.map(({ record }) => record)]);
  }, 60_000);
  afterAll(() => room.close());
  afterEach(async () => {
    await page.context().close();
    expect(room.complaints.splice(0)).toEqual([]);
  });

  const box = () => page.getByRole('combobox', { name: 'Search the archive' });
  const option = (name: string) => page.getByRole('option', { name });
  const items = () => page.locator('main ol > li');

  test('fields, values and names are completed by keyboard alone', async () => {
    page = await room.open('/search');
    await page.getByRole('heading', { name: 'What can be asked' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('spea');
    await option('speaker:').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('orl');
    await option('Pavel Orlik').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('act:prom');
    await option('promise').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('speaker:"Pavel Orlik" act:promise ');
    await page.keyboard.press('Enter');
    await page.getByText('1 entry').waitFor();
    expect(await items().first().innerText()).toContain('Pavel Orlik promises');
  });

  test('what is wrong with a query is shown at its place', async () => {
    page = await room.open('/search?q=ferry%20akt:deny');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('mark').allInnerTexts()).toEqual(['akt']);
    expect(await alert.innerText()).toContain('did you mean act?');
  });

  test('a name that nobody has is noted', async () => {
    page = await room.open('/search?q=speaker:Nemo');
    await page.getByText('Nobody in the archive is called "Nemo"').waitFor();
    await page.getByText('Nothing was found').waitFor();
  });

  test('facets put conditions into the query and take them out', async () => {
    page = await room.open('/search?q=harbour&in=entries');
    await page.getByRole('group', { name: 'Kind' }).getByLabel('dispute').check();
    await page.waitForURL('**q=harbour+type%3Adispute**');
    await page.getByText('1 entry').waitFor();
    expect(await page.locator('main mark').allInnerTexts()).toEqual(['harbour']);
    expect(await box().inputValue()).toBe('harbour type:dispute');
    await page.getByRole('group', { name: 'Kind' }).getByLabel('dispute').uncheck();
    await page.waitForURL('**q=harbour&in=entries');
  });

  test('all pages are loaded; entries and documents are switched; the order is chosen', async () => {
    page = await room.open('/search?q=ferry');
    await page.getByText(`${MANY} documents`).waitFor();
    expect(await items().count()).toBe(30);
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => items().count()).toBe(MANY);
    await page.getByRole('button', { name: 'Entries' }).click();
    await page.waitForURL('**in=entries**');
    await page.getByText(`${MANY} entries`).waitFor();
    await page.getByLabel('Order').selectOption('date');
    await page.waitForURL('**sort=date**');
  });

  test('a search is saved, found again, and forgotten', async () => {
    page = await room.open('/search?q=ferry');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name of this search').fill('Ferries');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Ferries', exact: true }).waitFor();
    await page.goto(`${room.url}/search`);
    await page.getByRole('link', { name: 'Ferries', exact: true }).click();
    await page.getByText(`${MANY} documents`).waitFor();
    await page.getByRole('button', { name: 'Forget Ferries' }).click();
    await page.getByRole('button', { name: 'Save this search' }).waitFor();
  });

  test('what is found is exported', async () => {
    page = await room.open('/search?q=type:position');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Table (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('export.csv');
  });

  test('similar statements are found from an entry and from a passage', async () => {
    page = await room.open('/search?q=act:promise');
    await page.getByRole('link', { name: 'similar' }).click();
    await page.waitForURL('**document=strait&entry=a2');
    await page.getByRole('heading', { name: 'Similar statements' }).waitFor();
    await page.locator('meter').first().waitFor({ timeout: 40_000 });
    await page.goto(`${room.url}/search`);
    await page.getByRole('button', { name: 'Find similar' }).click();
    await page.getByText('There is no word here').waitFor();
    await page.getByLabel('Find statements similar to').fill('The boats will run once more');
    await page.getByRole('button', { name: 'Find similar' }).click();
    await page.waitForURL('**like=The+boats**');
    await page.locator('meter').first().waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/search', { scheme });
    await page.getByRole('cell', { name: 'addressee:' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const path of ['/search?q=strait&in=entries', '/search?q=akt:deny']) {
      await page.goto(room.url + path);
      await page.locator('main mark').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    await box().fill('act:');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
