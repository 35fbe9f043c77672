import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadout } from '../../../../readout/src/readout.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../testing/reading-room.ts';

const REPORT =
  'Foreign Minister Ilze Kalna told reporters that the talks with Norway would resume on Monday. “We will not give up the harbour,” she added.';

describe.skipIf('missing' in chromiumFound)('with the real model', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom([], { pipeline: 'real', load: () => createReadout() });
  });
  afterAll(() => room.close());

  test('a pasted report is read, and its sentences have their speakers', async () => {
    const page = await room.open('/');
    await page.getByText('Nothing has been read yet').waitFor();
    await page.getByLabel('Read a report').fill(REPORT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('[data-kind="attributions"]').first().waitFor();
    expect(await page.locator('[data-kind="attributions"]').first().innerText()).toContain('Kalna');
    expect(room.complaints.splice(0)).toEqual([]);
  });
});
