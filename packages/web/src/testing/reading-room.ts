import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Archive } from '../../../readout/src/archive.ts';
import type { CheckedInput } from '../../../readout/src/ingest/document-input.ts';
import { Intake, type Reader } from '../../../readout/src/intake/intake.ts';
import type { Record } from '../../../readout/src/model/index.ts';
import { builtReadingRoom, createServer } from '../../../readout/src/server/server.ts';
import { recordOfStatements } from '../../../readout/src/store/testing/submissions.ts';
import { findChromium, startChromium } from './chromium.ts';

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

/** A server with a real archive, and a real browser before it. */
export interface ReadingRoom {
  readonly url: string;
  readonly archive: Archive;
  /** Opens an address of the reading room in a browser of its own: two pages are two people. */
  open(path: string, look?: Look): Promise<Page>;
  /** What pages complained of: errors of scripts, and whatever the content security policy refused. */
  readonly complaints: string[];
  /** Ends the server, as a crash or a restart does; the archive stays. */
  stop(): Promise<void>;
  /** Starts it again at the same address; where it takes itself to be reached from elsewhere, it wants tokens. */
  start(as?: { readonly host: string }): Promise<void>;
  close(): Promise<void>;
}

/** Whether there is a browser here; where there is none, what is missing. */
export const chromiumFound = findChromium();

/** Milliseconds for which a browser waits for the next test. */
const IDLE = 2000;

/** Stands in for the model: reads *Full Name said “…”.* sentences. */
const annotation = {
  pipeline: '1.0',
  load: async () => ({
    async *annotateAll(inputs: AsyncIterable<CheckedInput>) {
      for await (const { text, id, ...described } of inputs)
        yield recordOfStatements(text, { ...described, language: 'en', ...(id && { id }) });
    },
    async close() {},
  }),
};

/**
 * Starts everything, with records filed as they are given.
 * @param reader makes the records of new documents
 */
export async function openReadingRoom(records: readonly Record[], reader: Reader = annotation): Promise<ReadingRoom> {
  const web = builtReadingRoom();
  if (web === null) throw new Error('the reading room is not built: node scripts/build-web.ts');
  const directory = mkdtempSync(join(tmpdir(), 'readout-web-'));
  const archive = await Archive.open(join(directory, 'archive.db'));
  for (const record of records)
    await archive.store.documents.file({ record, pipeline: '1.0', origins: [record.document.id], snapshot: null });
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const intake = new Intake(archive, reader);
  let app: Awaited<ReturnType<typeof createServer>> | null = null;
  let port = 0;
  const start = async ({ host } = { host: '127.0.0.1' }) => {
    const log = (line: string) => complaints.push(line);
    app = await createServer(archive, { host, version: '0', annotation: reader, intake, log, web, rate: 1e6 });
    await app.listen({ host: '127.0.0.1', port });
    const address = app.server.address();
    if (typeof address === 'object' && address) ({ port } = address);
  };
  const stop = async () => {
    await app?.close();
    app = null;
  };
  await start();
  const browser = await sharedBrowser.take();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    archive,
    complaints,
    async open(path, look) {
      const page = await openPage(browser, url + path, complaints, look);
      contexts.push(page.context());
      return page;
    },
    stop,
    start,
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      sharedBrowser.leave();
      await stop();
      await archive.close();
      rmSync(directory, { recursive: true });
    },
  };
}

/** One browser for all rooms, which takes half a second to start; it ends when nobody has been in one for a while. */
const sharedBrowser = {
  started: undefined as Promise<Browser> | undefined,
  rooms: 0,
  async take(): Promise<Browser> {
    this.rooms++;
    this.started ??= startChromium(chromiumFound);
    return await this.started;
  },
  leave(): void {
    this.rooms--;
    setTimeout(() => {
      if (this.rooms > 0) return;
      void this.started?.then((browser) => browser.close());
      this.started = undefined;
    }, IDLE);
  },
};

async function openPage(browser: Browser, address: string, complaints: string[], look: Look = {}): Promise<Page> {
  const { width = 1280, height = 900, scheme = 'light' } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('console', (message) => {
    // A server that is away is no fault of the page.
    if (message.type() === 'error' && !/ERR_CONNECTION|Failed to load resource/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  return page;
}
