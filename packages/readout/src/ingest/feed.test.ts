import { describe, expect, test } from 'vitest';
import { isFeed, readFeed } from './feed.ts';

const read = (text: string, address?: string) => readFeed(Buffer.from(text), address === undefined ? {} : { address });

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Ferry</title><link>https://ferry.example/</link><description>News</description><language>en-gb</language>
<item><title>Bridge &amp;amp; toll: &lt;b&gt;talks&lt;/b&gt;</title><link>/2026/bridge</link><dc:creator>Anna Berg</dc:creator>
<pubDate>Mon, 04 May 2026 10:00:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The minister said “yes.”</p>]]></content:encoded></item>
<item><guid isPermaLink="true">https://ferry.example/2</guid><title>Second</title></item>
<item><guid isPermaLink="false">tag:3</guid><description>Without an address.</description></item>
</channel></rss>`;

describe('a feed', () => {
  test('of RSS has entries with link, title, author, day and full text', () => {
    const feed = read(RSS, 'https://ferry.example/feed.xml');
    expect(feed).toMatchObject({ title: 'The Ferry', language: 'en' });
    expect(feed.entries).toEqual([
      {
        link: 'https://ferry.example/2026/bridge',
        title: 'Bridge & toll: talks',
        author: 'Anna Berg',
        published: '2026-05-04',
        updated: null,
        content: { mediaType: 'text/html', body: '<p>The minister said “yes.”</p>' },
      },
      expect.objectContaining({ link: 'https://ferry.example/2', title: 'Second', content: null }),
      expect.objectContaining({ link: null, title: null }),
    ]);
  });

  test('of Atom', () => {
    const { title, entries } = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>urn:1</id><updated>2026-05-04T10:00:00Z</updated>
       <author><name>Desk</name></author>
       <entry><id>urn:2</id><title type="html">Talks &lt;i&gt;resume&lt;/i&gt;</title><link rel="self" href="/self"/>
       <link rel="alternate" href="/talks"/><published>2026-05-03T23:30:00-04:00</published><updated>2026-05-04T09:00:00Z</updated>
       <content type="html">&lt;p&gt;All of it.&lt;/p&gt;</content></entry></feed>`,
      'https://wire.example/atom',
    );
    expect(title).toBe('Wire');
    expect(entries).toEqual([
      {
        link: 'https://wire.example/talks',
        title: 'Talks resume',
        author: 'Desk',
        published: '2026-05-03',
        updated: '2026-05-04T09:00:00.000Z',
        content: { mediaType: 'text/html', body: '<p>All of it.</p>' },
      },
    ]);
  });

  test('of RDF', () => {
    const { title, entries } = read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link><description>x</description></channel>
       <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2026-05-04</dc:date></item></rdf:RDF>`,
    );
    expect({ title, entries }).toMatchObject({
      title: 'Old',
      entries: [{ link: 'https://old.example/1', title: 'One', published: '2026-05-04' }],
    });
  });

  test('of JSON', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Notes',
      language: 'en',
      items: [
        { id: '1', url: 'https://notes.example/1', content_text: 'All.', date_published: '2026-05-04T10:00:00Z' },
      ],
    };
    expect(read(JSON.stringify(feed))).toMatchObject({
      title: 'Notes',
      entries: [{ link: 'https://notes.example/1', content: { mediaType: 'text/plain', body: 'All.' } }],
    });
  });

  test('in an old encoding', () => {
    const latin = Buffer.from(
      RSS.replace('utf-8', 'iso-8859-1').replace('Anna Berg', 'Zoë').replace(/[“”]/g, '"'),
      'latin1',
    );
    expect(readFeed(latin).entries[0]?.author).toBe('Zoë');
  });

  test('that is damaged is one clear error', () => {
    for (const text of ['<rss><channel>', '{"version":"https://jsonfeed.org/version/1"}', '<rss', 'no feed'])
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'feed' }));
  });

  test('leads nowhere but to pages', () => {
    const { entries } = read(RSS.replace('/2026/bridge', 'javascript:alert(1)'));
    expect(entries[0]?.link).toBeNull();
  });
});

describe('entities that a feed declares', () => {
  const declared = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

  test('are not expanded', () => {
    const bomb = RSS.replace('<rss', `<!DOCTYPE rss [<!ENTITY l0 "lol">${declared}]><rss`).replace('Second', '&l12;');
    const began = Date.now();
    expect(read(bomb).entries[1]?.title).toBe('&l12;');
    expect(Date.now() - began).toBeLessThan(500);
  });

  test('reach no file', () => {
    const external = RSS.replace('<rss', '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss');
    expect(read(external.replace('Second', '&f;')).entries[1]?.title).toBe('&f;');
  });
});

test('feeds are told from pages', () => {
  expect(isFeed(Buffer.from(RSS))).toBe(true);
  expect(isFeed(Buffer.from('<!-- made --><feed xmlns="http://www.w3.org/2005/Atom">'))).toBe(true);
  expect(isFeed(Buffer.from('{ "version": "https://jsonfeed.org/version/1.1" }'))).toBe(true);
  expect(isFeed(Buffer.from('x'), 'application/rss+xml; charset=utf-8')).toBe(true);
  expect(isFeed(Buffer.from('<!doctype html><html><a href="/rss">RSS</a>'))).toBe(false);
  expect(isFeed(Buffer.from('{"text":"Talks."}'))).toBe(false);
  expect(isFeed(Buffer.from('The feed was cut.'))).toBe(false);
});
