import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longRecord } from '../../testing/hand-built.ts';
import { hostileRecords } from '../../testing/hostile.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

const hostile = hostileRecords();

describe.skipIf('missing' in chromiumFound)('hostile documents', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom([...hostile.map(({ record }) => record), longRecord(200_000, 'endless')]);
  }, 60_000);
  afterAll(() => room.close());

  test('are shown as text, and nothing of them runs', async () => {
    const page = await room.open('/');
    for (const { name, record } of hostile) {
      const { id, text } = record.document;
      await page.goto(`${room.url}/documents/${id}/entries/a1`);
      await page.locator('[data-entry="a1"] [aria-label="Chain of sources"]').waitFor();
      const seen = await page.evaluate(() => ({
        broken: 'broken' in globalThis,
        elements: document.querySelectorAll('article script, article img, article svg, article iframe, article style')
          .length,
        links: [...document.querySelectorAll('a')].filter(({ href }) => /^(javascript|data):/i.test(href)).length,
        text: [...document.querySelectorAll('article [data-start]')].map(({ textContent }) => textContent).join('\n'),
        isWide: document.documentElement.scrollWidth > innerWidth + 1,
      }));
      const shown = (words: string) => words.toWellFormed().replace(/\s+/g, ' ').replaceAll('\0', '').trim();
      expect(seen, name).toMatchObject({ broken: false, elements: 0, links: 0, isWide: false });
      expect(shown(seen.text), name).toBe(shown(text));
    }
    await page.goto(`${room.url}/`);
    await page.locator('a[href^="/documents/hostile"]').first().waitFor();
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(room.complaints.splice(0)).toEqual([]);
  });

  test('200,000 words open, and can be gone through', async () => {
    const page = await room.open('/documents/endless');
    await page.locator('[data-entry="a1"]').waitFor({ timeout: 40_000 });
    await page.keyboard.press('j');
    await page.waitForURL('**/entries/a1', { timeout: 20_000 });
    expect(room.complaints.splice(0)).toEqual([]);
  });
});
