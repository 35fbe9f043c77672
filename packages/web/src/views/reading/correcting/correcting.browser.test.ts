import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../../../testing/accessibility.ts';
import { straitRecord } from '../../../testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../../../testing/reading-room.ts';

describe.skipIf('missing' in chromiumFound)('correcting in place', () => {
  let room: ReadingRoom;
  beforeEach(async () => {
    room = await openReadingRoom([straitRecord()]);
  });
  afterEach(async () => {
    const complaints = room.complaints.splice(0);
    await room.close();
    expect(complaints).toEqual([]);
  });

  const card = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
  const stored = async () => {
    const corrected = await room.archive.store.documents.record('strait');
    if (!corrected) throw new Error('the document is gone');
    return corrected.record;
  };
  const words = (spans: readonly { start: number; end: number }[] | undefined) =>
    spans?.map(({ start, end }) => straitRecord().document.text.slice(start, end));
  const openEntry = async (id: string) => {
    const page = await room.open(`/documents/strait/entries/${id}`);
    await card(page, id).getByRole('button', { name: 'Accept' }).waitFor();
    return page;
  };
  /** Until the archive says so. */
  const untilStored = (expected: () => Promise<unknown>) => expect.poll(expected, { timeout: 5000 });

  test('an entry is accepted, and it is told who did', async () => {
    const page = await openEntry('p1');
    await page.keyboard.press('a');
    await untilStored(async () => (await stored()).positions[0]?.confidence).toBe(1);
    await page.getByText('accepted by local, just now').waitFor();
  });

  test('an entry is rejected; undo brings it back, redo takes it away again', async () => {
    const page = await openEntry('g1');
    await page.keyboard.press('x');
    await card(page, 'g1').waitFor({ state: 'detached' });
    await untilStored(async () => (await stored()).agreements.length).toBe(0);
    await page.keyboard.press('u');
    await card(page, 'g1').waitFor();
    await page.keyboard.press('r');
    await card(page, 'g1').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await card(page, 'g1').waitFor();
    expect((await stored()).agreements).toHaveLength(1);
  });

  test('fields are changed and the speaker is reassigned', async () => {
    const page = await openEntry('a3');
    await page.keyboard.press('e');
    await page.getByLabel('Act', { exact: true }).last().selectOption('deny');
    await page.getByLabel('Speaker').selectOption({ label: 'Sofia Brandt' });
    await untilStored(async () => (await stored()).attributions[2]).toMatchObject({
      act: 'deny',
      source: { entity: 'e1' },
    });
    await page.keyboard.press('Escape');
    await page.getByLabel('Speaker').waitFor({ state: 'detached' });
  });

  test('typed text is saved when the field is left', async () => {
    const page = await openEntry('p1');
    await page.keyboard.press('e');
    await page.getByLabel('Issue').fill('sea patrols');
    await page.keyboard.press('Tab');
    await untilStored(async () => (await stored()).positions[0]?.issue).toBe('sea patrols');
  });

  test('what would not hold is refused beside the field', async () => {
    const page = await openEntry('a1');
    await page.keyboard.press('e');
    await page.getByLabel('Told by').selectOption({ index: 1 });
    await page.locator('[aria-invalid="true"]').waitFor();
    expect((await stored()).attributions[0]?.via).toBeNull();
  });

  test('words are moved by arrow keys, broken, and saved', async () => {
    const page = await openEntry('p1');
    await page.keyboard.press('w');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await untilStored(async () => words((await stored()).positions[0]?.spans)).toEqual(['demands that the patrols']);
    await page.keyboard.press('w');
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await untilStored(async () => words((await stored()).positions[0]?.spans)).toEqual(['demands', 'the patrols']);
  });

  test('words are moved by dragging a handle', async () => {
    const page = await openEntry('p1');
    await page.keyboard.press('w');
    const handle = page.getByRole('button', { name: /^Start of part 1/ });
    const from = await handle.boundingBox();
    const to = await page.evaluate(() => {
      const [range] = CSS.highlights.get('edited') ?? [];
      const wanted = document.createRange();
      const node = (range as Range).startContainer;
      const at = (node.textContent ?? '').indexOf('patrols');
      wanted.setStart(node, at);
      wanted.setEnd(node, at + 1);
      const { left, top, height } = wanted.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    });
    if (!from) throw new Error('no handle');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Save' }).click();
    await untilStored(async () => words((await stored()).positions[0]?.spans)).toEqual(['patrols end']);
  });

  test('an entry is added from a selection', async () => {
    const page = await room.open('/documents/strait');
    await page.getByText('the talks would go on').first().waitFor();
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].at(-1);
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await page.getByRole('button', { name: 'New entry of these words' }).click();
    await page.getByRole('dialog').getByLabel('Kind').selectOption('positions');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Say whose position it is.').waitFor();
    await page.getByLabel('Whose position').selectOption({ label: 'Lena Moravec' });
    await page.getByLabel('Issue').fill('talks');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await untilStored(async () => (await stored()).positions[2]).toMatchObject({ holder: 'e3', issue: 'talks' });
    await page.waitForURL('**/entries/p3');
    expect(words((await stored()).positions[2]?.spans)).toEqual(['Moravec reportedly said the talks would go on.']);
  });

  test('two entities are made one, and taken apart again by undo', async () => {
    const page = await room.open('/documents/strait/entries/e3?panel=entities');
    await card(page, 'e3').waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Is the same as').selectOption({ label: 'Pavel Orlik' });
    await untilStored(async () => (await stored()).entities.length).toBe(5);
    expect((await stored()).attributions[2]?.source?.entity).toBe('e2');
    expect((await stored()).events[0]?.participants).toEqual([{ entity: 'e2', role: 'party' }]);
    await page.keyboard.press('u');
    await untilStored(async () => (await stored()).attributions[2]?.source?.entity).toBe('e3');
    await untilStored(async () => (await stored()).entities).toEqual(straitRecord().entities);
  });

  test('the second of two editors sees the change of the first, and theirs is not overwritten', async () => {
    const [one, two] = [await openEntry('p1'), await openEntry('p1')];
    await one.keyboard.press('e');
    await one.getByLabel('Issue').fill('sea patrols');
    await one.keyboard.press('Tab');
    await two.getByText('sea patrols').first().waitFor();
    await two.getByText('changed by local').waitFor();
    await two.keyboard.press('a');
    await untilStored(async () => (await room.archive.store.corrections.log('strait')).length).toBe(2);
    expect((await stored()).positions[0]).toMatchObject({ issue: 'sea patrols', confidence: 1 });
  });

  test('what is decided while the server is away is saved when it is back', async () => {
    const page = await openEntry('d1');
    await room.stop();
    await page.keyboard.press('x');
    await page.getByText('The server does not answer').waitFor();
    await room.start();
    await untilStored(async () => (await stored()).definitions.length).toBe(0);
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
  });

  test('the history tells who did what, and anything can be taken back', async () => {
    const page = await openEntry('x1');
    await page.keyboard.press('x');
    await card(page, 'x1').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('rejected dispute “disputes the claim”').waitFor();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await untilStored(async () => (await stored()).disputes.length).toBe(1);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing while correcting in %s', async (scheme) => {
    const page = await room.open('/documents/strait/entries/v1', { scheme });
    await card(page, 'v1').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('w');
    await page.getByRole('toolbar').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
