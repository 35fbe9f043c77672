import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { straitRecord } from '../../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('correcting by keyboard alone', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom([straitRecord()]);
  });
  afterAll(() => room.close());

  test('from the list of documents to a corrected record', async () => {
    const page = await room.open('/');
    const { keyboard } = page;
    const stored = async () => (await room.archive.store.documents.record('strait'))?.record;
    const words = (spans: readonly { start: number; end: number }[] | undefined) =>
      spans?.map(({ start, end }) => straitRecord().document.text.slice(start, end));
    /** Goes on by the tab key until a control with that name has the focus. */
    const tabTo = async (name: RegExp, key = 'Tab') => {
      for (let i = 0; i < 60; i++) {
        await keyboard.press(key);
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          return [element?.ariaLabel, element?.labels?.[0]?.textContent, element?.textContent]
            .filter(Boolean)
            .join(' | ');
        });
        if (name.test(focused)) return;
      }
      throw new Error(`the tab key does not come to ${name}`);
    };

    await page.getByRole('link', { name: 'Mediator tells' }).first().waitFor();
    await tabTo(/^Mediator tells/);
    await keyboard.press('Enter');
    await page.locator('[data-entry="a1"]').waitFor();

    // Accept the first statement, reject the second.
    await keyboard.press('j');
    await page.waitForURL('**/a1');
    await keyboard.press('a');
    await expect.poll(async () => (await stored())?.attributions[0]?.confidence).toBe(1);
    await keyboard.press('j');
    await page.waitForURL('**/a2');
    await keyboard.press('x');
    await expect.poll(async () => (await stored())?.attributions.map(({ id }) => id)).toEqual(['a1', 'a3']);
    await keyboard.press('u');
    await expect.poll(async () => (await stored())?.attributions.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);

    // Change a field of the position behind it, then the borders of its words: by the handle, and break them.
    await page.locator('[data-entry="a2"]').waitFor();
    await page.goto(`${room.url}/documents/strait/entries/p1`);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await keyboard.press('e');
    await tabTo(/^Stance/);
    await keyboard.type('opp');
    await expect.poll(async () => (await stored())?.positions[0]?.stance).toBe('oppose');
    await keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.goto(`${room.url}/documents/strait/entries/p1`);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await keyboard.press('w');
    await page.getByRole('toolbar').waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('b');
    await keyboard.press('Enter');
    await expect.poll(async () => words((await stored())?.positions[0]?.spans)).toEqual(['demands', 'the patrols']);

    // A new entry: its words by arrow keys, its kind in the window.
    await page.waitForTimeout(300);
    await keyboard.press('n');
    await page.getByRole('toolbar', { name: 'Words of a new entry' }).waitFor();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Kind/);
    await keyboard.type('Agr');
    await tabTo(/^Add$/);
    await keyboard.press('Enter');
    await expect.poll(async () => words((await stored())?.agreements[1]?.spans)).toEqual(['demands that']);
    await page.waitForURL('**/g2');

    // Two entities are made one.
    await page.goto(`${room.url}/documents/strait/entries/e3?panel=entities`);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await keyboard.press('e');
    await tabTo(/^Is the same as/);
    await keyboard.type('Pavel');
    await expect.poll(async () => (await stored())?.entities.some(({ id }) => id === 'e3')).toBe(false);
    expect(room.complaints.splice(0)).toEqual([]);
  });
});
