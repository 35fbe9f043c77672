import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Page } from '../fetch/testing/web.ts';
import { itemsOf } from './files.ts';
import { linesOf, OPTIONS, openIntake, page, rss } from './testing/opened-intake.ts';

type Opened = Awaited<ReturnType<typeof openIntake>>;
let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(pages: { [path: string]: Page } = {}): Promise<Opened> {
  opened = await openIntake(pages);
  return opened;
}

describe('a page of the web', () => {
  test('is filed with its address, its raw bytes, and what it tells of itself', async () => {
    const html = page(
      'we wait.',
      '<meta property="og:site_name" content="The Ferry"><meta name="date" content="2026-05-04">',
    );
    const { intake, web, archive } = await open({ '/talks': html });
    const address = `${web.origin}/talks`;
    expect(await linesOf(intake.take(`${address}?utm_source=x`, OPTIONS))).toEqual([`added ${address}?utm_source=x`]);
    const [document] = (await archive.store.documents.list({ limit: 1 })).items;
    expect(document).toMatchObject({ url: `${address}?utm_source=x`, outlet: 'The Ferry', published: '2026-05-04' });
    const snapshot = await archive.store.documents.snapshot(document?.id ?? '');
    expect(snapshot).toMatchObject({ mediaType: 'text/html; charset=utf-8', fetchedAt: expect.stringMatching(/Z$/) });
    expect(Buffer.from(snapshot?.bytes ?? []).toString()).toBe(html);
  });

  test('is the same document at its canonical address; changed, it is a new version', async () => {
    let words = 'we wait.';
    const { intake, web } = await open({
      '/talks': (_, response) =>
        response.setHeader('content-type', 'text/html').end(page(words, '<link rel="canonical" href="/talks">')),
    });
    const address = `${web.origin}/talks`;
    expect(await linesOf(intake.take(address, OPTIONS))).toEqual([`added ${address}`]);
    expect(await linesOf(intake.take(`${address}?page=1`, OPTIONS))).toEqual([`unchanged ${address}?page=1`]);
    words = 'we wait no longer.';
    expect(await linesOf(intake.take(address, OPTIONS))).toEqual([`new version ${address}`]);
  });

  test.each<[what: string, page: Page | undefined, reason: string]>([
    ['is not there', undefined, 'the server answers 404 (not found)'],
    [
      'is a picture',
      (_, response) => response.setHeader('content-type', 'image/png').end('x'),
      'it is image/png; text',
    ],
    ['is a PDF file', (_, response) => response.end('%PDF-1.7 '), 'it is a PDF file, not text'],
    [
      'leads to a cloud’s metadata',
      (_, r) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'not on the public internet',
    ],
  ])('that %s is one clear error', async (_, answer, reason) => {
    const { intake, web } = await open(answer ? { '/page': answer } : {});
    const [line] = await linesOf(intake.take(`${web.origin}/page`, OPTIONS));
    expect(line).toContain(`failed ${web.origin}/page: `);
    expect(line).toContain(reason);
  });
});

describe('a feed', () => {
  const whole = `<p>Ilze Kalna said “the bridge stays open.”</p>${'<p>Nothing else was said of it on that day.</p>'.repeat(20)}`;

  test('brings the articles that it announces, the oldest first', async () => {
    const { intake, web, archive } = await open({
      '/feed.xml': rss({ link: '/2', title: 'Second' }, { link: '/1', title: 'First' }),
      '/1': page('one.'),
      '/2': page('two.'),
    });
    expect(await linesOf(intake.take(`${web.origin}/feed.xml`, OPTIONS))).toEqual([
      `added ${web.origin}/1`,
      `added ${web.origin}/2`,
    ]);
    const { items } = await archive.store.documents.list({ limit: 5 });
    expect(items).toContainEqual(
      expect.objectContaining({ title: 'First', outlet: 'The Ferry', published: '2026-05-04', url: `${web.origin}/1` }),
    );
  });

  test('is broken off between two articles', async () => {
    const stop = new AbortController();
    const { intake, web } = await open({
      '/feed.xml': rss({ link: '/2', title: 'Second' }, { link: '/1', title: 'First' }),
      '/1': page('one.'),
      '/2': page('two.'),
    });
    const lines: string[] = [];
    for await (const taken of intake.take(`${web.origin}/feed.xml`, OPTIONS, stop.signal)) {
      lines.push(taken.kind);
      stop.abort();
    }
    expect(lines).toEqual(['added', 'broken off']);
  });

  test('asks for no page that is known', async () => {
    const { intake, web } = await open({ '/feed.xml': rss({ link: '/1', title: 'First' }), '/1': page('one.') });
    await linesOf(intake.take(`${web.origin}/feed.xml`, OPTIONS));
    expect(await linesOf(intake.take(`${web.origin}/feed.xml`, OPTIONS))).toEqual([`known ${web.origin}/1`]);
    expect(web.asked.filter((path) => path === '/1')).toHaveLength(1);
  });

  test('that carries whole articles needs no pages', async () => {
    const { intake, web, archive } = await open({ '/feed.xml': rss({ link: '/1', title: 'First', content: whole }) });
    expect(await linesOf(intake.take(`${web.origin}/feed.xml`, OPTIONS))).toEqual([`added ${web.origin}/1`]);
    const [document] = (await archive.store.documents.list({ limit: 1 })).items;
    expect(Buffer.from((await archive.store.documents.snapshot(document?.id ?? ''))?.bytes ?? []).toString()).toBe(
      whole,
    );
  });

  test('stands in for a page that cannot be had', async () => {
    const { intake, web } = await open({
      '/feed.xml': rss(
        { link: '/1', title: 'First', content: '<p>Ilze Kalna said “one.”</p>' },
        { link: '/2', title: 'Second' },
      ),
    });
    expect(await linesOf(intake.take(`${web.origin}/feed.xml`, OPTIONS))).toEqual([
      `failed ${web.origin}/2: the server answers 404 (not found)`,
      `added ${web.origin}/1`,
    ]);
  });
});

describe('files', () => {
  test('of a folder are read, hidden ones and those of other kinds not', async () => {
    const { folder, write } = await open();
    mkdirSync(join(folder, 'in', '.git'), { recursive: true });
    mkdirSync(join(folder, 'in', 'sub'));
    for (const name of ['b.html', 'a.txt', '.hidden.txt', 'c.pdf', '.git/x.txt', 'sub/d.warc.gz', 'feed.xml'])
      write(`in/${name}`, 'x');
    expect((await itemsOf([join(folder, 'in')])).map((path) => path.slice(folder.length + 4))).toEqual([
      'a.txt',
      'b.html',
      'feed.xml',
      'sub/d.warc.gz',
    ]);
  });

  test('may be feeds', async () => {
    const { intake, web, folder, write } = await open({ '/1': page('one.') });
    write('feed.xml', rss({ link: `${web.origin}/1`, title: 'First' }));
    expect(await linesOf(intake.take(join(folder, 'feed.xml'), OPTIONS))).toEqual([`added ${web.origin}/1`]);
  });

  test('may be archives of the web, read page by page', async () => {
    const { intake, archive, folder, write } = await open();
    const records = await Promise.all(
      ['one.', 'two.', ''].map(async (words, i) => {
        async function* body() {
          yield new TextEncoder().encode(words ? page(words) : '<p></p>');
        }
        const url = `https://ferry.example/${i + 1}`;
        const httpHeaders = { 'Content-Type': 'text/html' };
        const record = WARCRecord.create({ url, type: 'response', date: '2026-05-04T10:00:00Z', httpHeaders }, body());
        return Buffer.from(await WARCSerializer.serialize(record, { gzip: true }));
      }),
    );
    write('web.warc.gz', Buffer.concat(records));
    const lines = await linesOf(intake.take(join(folder, 'web.warc.gz'), OPTIONS));
    expect(lines.slice(0, 2)).toEqual(['added https://ferry.example/1', 'added https://ferry.example/2']);
    expect(lines[2]).toMatch(/record 3 \(https:\/\/ferry\.example\/3\): the page contains no text$/);
    const [document] = (await archive.store.documents.list({ limit: 1 })).items;
    expect(await archive.store.documents.snapshot(document?.id ?? '')).toMatchObject({
      fetchedAt: '2026-05-04T10:00:00.000Z',
    });
  });

  test('that are not there are one clear error', async () => {
    const { intake, folder } = await open();
    expect(await linesOf(intake.take(join(folder, 'none.txt'), OPTIONS))).toEqual([
      expect.stringMatching(/^failed .*none\.txt: ENOENT/),
    ]);
  });

  test('of JSON lines have a document a line', async () => {
    const { intake, folder, write } = await open();
    write(
      'in.jsonl',
      '{"id":"a","text":"Ilze Kalna said “yes.”"}\n{"id":"b"}\n{"id":"c","text":"Ilze Kalna said “no.”"}',
    );
    const lines = await linesOf(intake.take(join(folder, 'in.jsonl'), { ...OPTIONS, input: 'jsonl' }));
    expect(lines.toSorted()).toEqual([
      'added a',
      'added c',
      expect.stringMatching(/^failed .*in\.jsonl, line 2: "text" is missing$/),
    ]);
  });
});
