import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Record } from '../model/record.ts';
import { handBuiltRecord } from './hand-built.ts';
import { toHtml } from './html.ts';

const pageOf = (record: Record) => parseHTML(toHtml(record)).document;
const texts = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent);

describe('toHtml', () => {
  it('shows the text unchanged, paragraph by paragraph', () => {
    const record = handBuiltRecord();
    const shown = texts(pageOf(record).querySelectorAll('article > p:not(.origin)'));
    expect(shown.join('\n')).toBe(record.document.text);
  });

  it('marks the words of each entry, in all their pieces', () => {
    const document = pageOf(handBuiltRecord());
    const words = (key: string) => texts(document.querySelectorAll(`[data-entries~="${key}"]`)).join('');
    expect(words('attribution-2')).toBe('Otienosaidthat ‘Kenya will not move its boats’');
    expect(words('event-0')).toBe('talkstalks');
    expect(words('position-0')).toBe('Kenya will not move its boats');
  });

  it('has an entry in the record for every key in the text, and the other way round', () => {
    const document = pageOf(handBuiltRecord());
    const inText = new Set(
      [...document.querySelectorAll('[data-entries]')].flatMap((mark) =>
        (mark.getAttribute('data-entries') ?? '').split(' '),
      ),
    );
    const inRecord = new Set(
      [...document.querySelectorAll('[data-entry]')].map((entry) => entry.getAttribute('data-entry')),
    );
    expect(inText).toEqual(inRecord);
    for (const key of inText) expect(document.querySelectorAll(`#entry-${key}`)).toHaveLength(1);
  });

  it('lets the keyboard reach the first words of every entry', () => {
    const document = pageOf(handBuiltRecord());
    for (const entry of document.querySelectorAll('[data-entry]')) {
      const first = document.querySelector(`[data-entries~="${entry.getAttribute('data-entry')}"]`);
      expect([entry.getAttribute('tabindex'), first?.getAttribute('tabindex')]).toEqual(['0', '0']);
    }
  });

  it('puts a chain below the attribution that it stands in', () => {
    const outer = pageOf(handBuiltRecord()).querySelector('#entry-attribution-1')?.parentElement;
    expect(outer?.querySelector('ol #entry-attribution-2')?.textContent).toContain('Anna Berg → Daniel Otieno');
  });

  it('has a switch for each layer that has something in it', () => {
    expect(texts(pageOf(handBuiltRecord()).querySelectorAll('.layers label'))).toHaveLength(11);
    const few = pageOf({ ...handBuiltRecord(), disputes: [], entities: [] });
    expect(texts(few.querySelectorAll('.layers label'))).toHaveLength(9);
  });

  it('asks for nothing from anywhere and allows its own style and script only', () => {
    const source = toHtml(handBuiltRecord());
    const document = parseHTML(source).document;
    expect(document.querySelector('[src], link, img, iframe, object, embed, [style], base')).toBeNull();
    expect(source).not.toMatch(/\son\w+=|@import|url\(/);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    for (const tag of ['style', 'script']) {
      const body = source.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '';
      const hash = createHash('sha256').update(body).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
  });

  it('escapes whatever comes from outside', () => {
    const hostile = '</p><script>alert(1)</script><img src=x onerror=alert(1)>\'"&';
    const record = handBuiltRecord({
      title: hostile,
      outlet: hostile,
      author: hostile,
      id: hostile,
      url: `javascript:${hostile}`,
    });
    const document = pageOf({
      ...record,
      entities: record.entities.map((entity) => ({ ...entity, name: hostile, titles: [hostile] })),
    });
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('h1')?.textContent).toBe(hostile);
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('shows any text, however hostile, as text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('<', '&lt;', '<!--', '</article>', '\u202e', '"'),
        (noise, mark) => {
          const text = `Talks. ${noise}${mark}`;
          const bare = {
            times: [],
            attributions: [],
            events: [],
            topics: [],
            agreements: [],
            positions: [],
            definitions: [],
            disputes: [],
            entities: [],
          };
          const document = pageOf({ ...handBuiltRecord({ text }), ...bare });
          expect(document.querySelectorAll('script')).toHaveLength(1);
          expect(document.querySelectorAll('aside, footer')).toHaveLength(2);
        },
      ),
      { numRuns: 50 },
    );
  });
});
