import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../../archive.ts';
import { Fetcher } from '../../fetch/fetcher.ts';
import { type Page, webOf } from '../../fetch/testing/web.ts';
import { Intake, type Taken } from '../intake.ts';
import { ReadingOptions } from '../reading-options.ts';
import { statementReader } from './annotator.ts';

/** Everything that is needed to take something in, without the model: an archive, a web on this machine, a folder. */
export async function openIntake(pages: { readonly [path: string]: Page } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-intake-'));
  const archive = await Archive.open(join(folder, 'archive.db'));
  const web = await webOf(pages);
  const intake = new Intake(archive, statementReader, new Fetcher({ allowPrivate: [web.host], pause: 0 }));
  return {
    intake,
    archive,
    web,
    folder,
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    async close() {
      await web.close();
      await archive.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Forced, since texts of tests are short. */
export const OPTIONS: ReadingOptions = ReadingOptions.parse({ force: true });

/** What became of everything, each in a line: `added https://…`, `failed page.pdf: it is a PDF file, not text`. */
export async function linesOf(all: AsyncIterable<Taken>): Promise<string[]> {
  const lines: string[] = [];
  for await (const taken of all) {
    if (taken.kind === 'added') lines.push(`${taken.added.outcome} ${taken.added.name}`);
    else if (taken.kind === 'known') lines.push(`known ${taken.name}`);
    else if (taken.kind === 'failed') lines.push(`failed ${taken.name}: ${taken.error.message}`);
    else lines.push(taken.kind);
  }
  return lines;
}

/** A page with one statement in it. */
export function page(words: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body><article><p>Ilze Kalna said “${words}”</p></article></body></html>`;
}

/** A feed of links and titles, with the full text where there is one. */
export function rss(...items: readonly { link?: string; title: string; content?: string; date?: string }[]): string {
  const entries = items.map(
    ({ link, title, content, date = 'Mon, 04 May 2026 10:00:00 GMT' }) =>
      `<item>${link ? `<link>${link}</link>` : ''}<title>${title}</title><pubDate>${date}</pubDate>${
        content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''
      }</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Ferry</title>
    <link>https://ferry.example/</link><description>News</description>${entries.join('')}</channel></rss>`;
}
