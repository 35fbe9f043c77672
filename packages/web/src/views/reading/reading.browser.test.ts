import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { straitRecord } from '../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('the reading view', () => {
  let room: ReadingRoom;
  let page: Page;
  beforeAll(async () => {
    room = await openReadingRoom([straitRecord()]);
  });
  afterAll(() => room.close());
  afterEach(async () => {
    await page.context().close();
    expect(room.complaints.splice(0)).toEqual([]);
  });

  const card = (id: string) => page.locator(`[data-entry="${id}"]`);

  test('shows the text with its record in the order of the text', async () => {
    page = await room.open('/documents/strait');
    await page.getByRole('heading', { level: 1, name: 'Mediator tells of promise' }).waitFor();
    expect(await page.title()).toBe('Mediator tells of promise on the strait · Readout');
    const ids = await page.locator('[data-entry]').evaluateAll((cards) => cards.map((one) => one.dataset.entry));
    expect(ids).toEqual(['a1', 'a2', 'p2', 'v1', 'k1', 'k2', 'p1', 'g1', 'd1', 'x1', 'a3']);
    expect(await page.locator('article').innerText()).toContain('Both sides had agreed on a truce in April.');
  });

  test('pointing at words lights their entry, pointing at an entry its words', async () => {
    page = await room.open('/documents/strait');
    await page.getByText('keep the strait open', { exact: true }).first().hover();
    expect(await card('p2').getAttribute('data-lit')).toBe('lit');
    expect(await card('a1').getAttribute('data-lit')).toBe('near');
    await card('g1').hover();
    expect(await litWords(page)).toEqual(['agreed on a truce']);
  });

  test('an address of an entry opens the text at its evidence, with its chain', async () => {
    page = await room.open('/documents/strait/entries/a2');
    const chain = page.getByRole('list', { name: 'Chain of sources' });
    await chain.waitFor();
    expect(await chain.getByRole('listitem').allInnerTexts()).toEqual([
      'Harbour Courier',
      'Sofia Brandt told',
      'Pavel Orlik had noted',
      '“we will keep the strait open.”',
    ]);
    expect(await litWords(page)).toContain('“we will keep the strait open.”');
  });

  test('j and k go through the entries; the address follows', async () => {
    page = await room.open('/documents/strait');
    await card('a1').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForURL('**/entries/a2');
    await page.keyboard.press('k');
    await page.waitForURL('**/entries/a1');
    await page.keyboard.press('Escape');
    await page.waitForURL('**/documents/strait');
  });

  test('layers are switched, and filters applied, in the address', async () => {
    page = await room.open('/documents/strait');
    await page.getByLabel('Positions').uncheck();
    await page.waitForURL('**/documents/strait?layers=position');
    await page.getByLabel('Kind').selectOption('positions');
    await page.waitForURL('**type=positions');
    expect(await page.locator('[data-entry]').count()).toBe(2);
    await page.getByLabel('Person or side').selectOption('e5');
    expect(await page.locator('[data-entry]').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('[data-entry]').count()).toBe(11);
  });

  test('an entry is copied as a citation', async () => {
    page = await room.open('/documents/strait/entries/a2');
    await page.getByRole('button', { name: 'citation' }).click();
    await page.getByText('Citation copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `Pavel Orlik, according to Sofia Brandt: “we will keep the strait open.” “Mediator tells of promise on the strait”, Harbour Courier, 4 May 2026. [${room.url}/documents/strait/entries/a2]`,
    );
  });

  test('a document that is not there is told, with a way on', async () => {
    page = await room.open('/documents/nothing');
    await page.getByText('The document could not be opened').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    page = await room.open('/documents/strait/entries/a2?layers=time,entity', { scheme });
    await card('a2').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

/** The words that are lit as those of the entry pointed at. */
async function litWords(page: Page): Promise<string[]> {
  await page.waitForFunction(() => CSS.highlights.has('lit'));
  return await page.evaluate(() => [...(CSS.highlights.get('lit') ?? [])].map(String));
}
