import { expect, it } from 'vitest';
import { createDocument, DocumentInput } from './document-input.ts';
import { ingest } from './ingest.ts';

it('reads a file by its name', () => {
  const bytes = Buffer.from('# Talks\n\n*Soon.*');
  expect(ingest(bytes, { name: 'a/b.MD' }).text).toBe('Talks\nSoon.');
  expect(ingest(bytes, { name: 'b.txt' }).text).toBe('# Talks\n\n*Soon.*');
});

it('knows a page by its beginning where no name tells', () => {
  expect(ingest(Buffer.from('<!doctype html><p>Talks &amp; trade.</p>')).text).toBe('Talks & trade.');
  expect(ingest(Buffer.from('Talks &amp; trade.')).text).toBe('Talks &amp; trade.');
});

it('reads a page in the charset that it declares', () => {
  const bytes = Buffer.from('<html><meta charset="iso-8859-1"><p>The Élysée was silent.</p>', 'latin1');
  expect(ingest(bytes, { name: 'page.html' }).text).toBe('The Élysée was silent.');
});

it('makes a document that is named after its text where nobody names it', () => {
  const document = createDocument(DocumentInput.parse({ text: 'Talks.', published: '2025-07-04' }));
  expect(document).toMatchObject({
    id: document.sha256.slice(0, 12),
    text: 'Talks.',
    published: '2025-07-04',
    title: null,
    language: 'en',
  });
});

it('reads what a server says of the page: its format and charset', () => {
  const bytes = Buffer.from('<p>The Élysée was silent.</p>', 'latin1');
  expect(ingest(bytes, { mediaType: 'text/html; charset=ISO-8859-1' }).text).toBe('The Élysée was silent.');
  expect(ingest(Buffer.from('<p>Talks</p>'), { mediaType: 'text/plain' }).text).toBe('<p>Talks</p>');
  expect(() => ingest(Buffer.from('{}'), { mediaType: 'application/json' })).toThrow('it is application/json;');
});
