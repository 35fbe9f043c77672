import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredCharset, looksLikeHtml, readHtml } from './html.ts';

const filler =
  'The spokesperson told reporters that the two sides would meet again, that no date had been set, and that the agenda was open.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
}

describe('readHtml', { timeout: 30_000 }, () => {
  it('keeps the paragraphs of the article and leaves out menus and scripts', () => {
    const source = page(`<nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Talks resume</h1>${`<p>${filler}</p>`.repeat(5)}<p>Minister Okafor said:<br>“We   <b>will</b>
      return.”</p></article><script>alert('never')</script><footer>Imprint</footer>`);
    const { text } = readHtml(source);
    expect(text.split('\n').slice(-2)).toEqual(['Minister Okafor said:', '“We will return.”']);
    expect(text).not.toMatch(/alert|Home|Imprint|</);
  });

  it('reads a page without an article whole', () => {
    expect(readHtml('<p>One &amp; two.</p><p>Three.</p>').text).toBe('One & two.\nThree.');
  });

  it('leaves out what is hidden', () => {
    expect(
      readHtml(page('<p>Shown.</p><p hidden>Not</p><p style="display: none">Not</p><template>Not</template>')).text,
    ).toBe('Shown.');
  });

  it('reads a page whole whose tree is too damaged to look for an article', () => {
    const source = `<!doctype html><html <!---x"><head></head></<body><div><h1>Talks</h1><p>${filler}</p></div></body></html>`;
    expect(readHtml(source).text).toContain(filler);
  });

  it('refuses a page without text', () => {
    expect(() => readHtml(page('<script>var x</script><img src="a.png">'))).toThrow('no text');
  });

  it('reads metadata from JSON-LD first', () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: 'Not this' },
        {
          '@type': ['NewsArticle'],
          headline: 'Talks resume',
          datePublished: '2025-07-04T22:10:00+02:00',
          author: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
          publisher: { name: 'The Paper' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(article)}</script>
      <meta property="og:title" content="Another title"><link rel="canonical" href="/world/talks">`;
    expect(readHtml(page(`<p>${filler}</p>`, head), 'https://paper.example/x?utm=1')).toMatchObject({
      title: 'Talks resume',
      published: '2025-07-04',
      author: 'A. Writer, B. Writer',
      outlet: 'The Paper',
      url: 'https://paper.example/world/talks',
      language: 'en',
    });
  });

  it('falls back to OpenGraph and meta elements, then to the page', () => {
    const head = `<title>Talks resume | The Paper</title><meta property="og:site_name" content="The Paper">
      <meta name="author" content="By C. Writer"><meta property="og:url" content="javascript:alert(1)">`;
    const body = `<time datetime="2025-07-03">3 July</time><p>${filler}</p>`;
    expect(readHtml(page(body, head))).toMatchObject({
      title: 'Talks resume',
      outlet: 'The Paper',
      author: 'C. Writer',
      published: '2025-07-03',
      url: null,
    });
  });

  it('does not take an impossible date', () => {
    expect(readHtml(page(`<p>${filler}</p>`, '<meta name="date" content="2025-99-99">')).published).toBeNull();
  });

  it.each([
    ['nested deeply', `${'<div>'.repeat(5000)}The end.`],
    ['of many elements that nobody closes', `${'<p>'.repeat(50_000)}The end.`],
    ['never closed', '<html><body><p>The end.<script>x'],
    ['with a stray <', 'The end. < <<p a="'],
    ['of broken comments', '<!-- <p>not</p> --><p>The end.</p><!--'],
    ['without a body', '<html><p>The end.</p>'],
    ['in frames of tables', `${'<table><tr><td>'.repeat(200)}The end.`],
  ])('reads a page %s', (_, source) => {
    expect(readHtml(source).text).toContain('The end.');
  });

  it('refuses a page that is nested so deeply that its tree would take minutes', () => {
    const began = Date.now();
    expect(() => readHtml(`${'<div>'.repeat(50_000)}The end.`)).toThrow('nested too deeply');
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it.each(['<p>x', '<', '&', '<b>x</b>', '<!---->'])('refuses a page of nothing but %s', (part) => {
    expect(() => readHtml(part.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'markup' }));
  });

  it('never fails but by refusing', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        '<svg>',
        '<html>',
        '<body>',
        '</html>',
        '&#0;',
        '&lt;',
        '"',
        "'",
        '=',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        try {
          expect(readHtml(`Talks. ${parts.join('')}`).text).toBeTypeOf('string');
        } catch (error) {
          expect(error).toMatchObject({ name: 'IngestError' });
        }
      }),
      { numRuns: 150 },
    );
  });
});

it.each([
  ['<!DOCTYPE html><p>', true],
  ['\n<!-- a -->\n<html lang=en>', true],
  ['<?xml version="1.0"?><!DOCTYPE html>', true],
  ['A text with <html> in it', false],
])('looksLikeHtml(%j) is %j', (text, expected) => {
  expect(looksLikeHtml(text)).toBe(expected);
});

it.each([
  ['<meta charset="utf-8">', 'utf-8'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', 'windows-1252'],
  ['<meta charset="utf-16">', undefined],
  ['<meta charset="klingon">', undefined],
  ['<p>', undefined],
])('declaredCharset(%j) is %j', (source, charset) => {
  expect(declaredCharset(Buffer.from(source))).toBe(charset);
});
