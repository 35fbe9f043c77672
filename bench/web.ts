import type { Page } from 'playwright-core';
import { longRecord } from '../packages/web/src/testing/hand-built.ts';
import { chromiumFound, openReadingRoom, type ReadingRoom } from '../packages/web/src/testing/reading-room.ts';

const WORDS = 20_000;
const POINTS = 40;
const RUNS = 5;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** The reading room in a browser: first view, and a document of 20,000 words with 2,000 entries opened, scrolled and pointed at. */
export async function benchWeb(): Promise<void> {
  if ('missing' in chromiumFound) {
    print(`web: not measured, ${chromiumFound.missing}`);
    return;
  }
  const record = longRecord(WORDS);
  const room = await openReadingRoom([record, longRecord(400, 'short')]);
  const entries = record.attributions.length + record.positions.length;
  const words = record.document.text.split(/\s+/).length;
  print(`web: the reading room in Chromium; a document of ${words} words with ${entries} entries`);
  try {
    const first = await median(() => openingTime(room, '/', 'a[href^="/documents/"]'));
    print(`  first view, from the address to the list of documents   ${first.time} ms`);
    print(`  script of the first view, compressed                    ${first.script} KB`);
    const short = await median(() => openingTime(room, '/documents/short', '[data-entry]'));
    print(`  a document of 400 words opens                           ${short.time} ms`);
    const long = await median(() => openingTime(room, '/documents/long', '[data-entry]'));
    print(`  the long document opens                                 ${long.time} ms`);
    const page = await room.open('/documents/long');
    await page.locator('[data-entry]').first().waitFor();
    await page.waitForTimeout(1500);
    const scroll = await scrolled(page);
    print(
      `  scrolled to its end: longest task ${scroll.longest} ms, frames over 50 ms: ${scroll.slow} of ${scroll.frames}`,
    );
    const points = await pointed(page);
    print(`  pointing until it is lit: median ${points.median} ms, worst ${points.worst} ms of ${POINTS}`);
  } finally {
    await room.close();
  }
}

interface Opening {
  /** Milliseconds. */
  readonly time: number;
  /** Kilobytes of script, as they came over the wire. */
  readonly script: number;
}

async function openingTime(room: ReadingRoom, path: string, wanted: string): Promise<Opening> {
  const page = await room.open('/favicon.svg');
  await page.goto(room.url + path, { waitUntil: 'commit' });
  const opened = await page.evaluate(async (selector) => {
    const seen = new Promise<void>((resolve) => {
      const look = () => (document.querySelector(selector) ? resolve() : requestAnimationFrame(look));
      look();
    });
    await seen;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const time = performance.now();
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const bytes = scripts.reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0);
    return { time: Math.round(time), script: Math.round(bytes / 1024) };
  }, wanted);
  await page.context().close();
  return opened;
}

/** Scrolls by four fifths of the window a frame’s tenth of a second, and watches for long tasks. */
async function scrolled(page: Page) {
  return await page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    let last = performance.now();
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
      scrollBy(0, innerHeight / 8);
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - last);
      last = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const slow = frames.filter((time) => time > 50).length;
    return { longest: Math.round(Math.max(0, ...tasks)), slow, frames: frames.length };
  });
}

/** Milliseconds from the pointer’s event to the frame in which its entry is lit. */
async function pointed(page: Page) {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { pointingTimes: times });
    addEventListener(
      'pointermove',
      (event) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp), 0)),
      true,
    );
  });
  for (let i = 0; i < POINTS; i++) {
    await page.mouse.move(250 + (i % 7) * 60, 160 + (i % 13) * 50);
    await page.waitForTimeout(60);
  }
  const times = (await page.evaluate('pointingTimes')) as number[];
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

async function median(measure: () => Promise<Opening>): Promise<Opening> {
  const all: Opening[] = [];
  for (let i = 0; i < RUNS; i++) all.push(await measure());
  return all.sort((a, b) => a.time - b.time)[RUNS >> 1] as Opening;
}
