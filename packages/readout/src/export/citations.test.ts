import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexOf } from './bibtex.ts';
import { type CslItem, citationLine, cslOf } from './citation.ts';
import { toBibtex, toCslJson } from './citations.ts';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { exportedOf, multilingualRecord, written } from './testing/multilingual.ts';

const source = { address: 'https://paper.example/harbour', seenAt: '2026-05-14T08:00:00.000Z' };

test('a document as CSL-JSON', () => {
  expect(cslOf(handBuiltRecord(), source)).toEqual({
    id: 'harbour',
    type: 'article-newspaper',
    title: 'Harbour talks',
    'container-title': 'The Paper',
    issued: { 'date-parts': [[2026, 5, 13]] },
    accessed: { 'date-parts': [[2026, 5, 14]] },
    URL: 'https://paper.example/harbour',
    language: 'en',
  });
});

test('a statement is cited with its words and whose they are', () => {
  const record = handBuiltRecord();
  const item = cslOf(record, source, record.attributions[2] ?? null);
  expect(item).toMatchObject({
    id: 'harbour-a3',
    note: 'Daniel Otieno (according to Anna Berg): that ‘Kenya will not move its boats’',
  });
  expect(citationLine(cslOf(record, { address: null, seenAt: null }))).toBe(
    '“Harbour talks”, The Paper, 13 May 2026, https://paper.example/harbour',
  );
});

test('as BibTeX, with nothing in it that TeX would obey', () => {
  const record = handBuiltRecord({
    title: '100% \\input{x} & more_$',
    author: 'A. {B} ~C',
    url: 'https://x.example/%7Ea_{b}',
  });
  expect(bibtexOf(cslOf(record, { address: null, seenAt: null }))).toBe(
    [
      '@misc{harbour,',
      '  author = {{A. \\{B\\} \\textasciitilde{}C}},',
      '  title = {{100\\% \\textbackslash{}input\\{x\\} \\& more\\_\\$}},',
      '  howpublished = {The Paper},',
      '  year = {2026},',
      '  month = may,',
      '  day = {13},',
      '  url = {https://x.example/\\%7Ea_\\%7Bb\\%7D},',
      '  language = {en},',
      '}',
      '',
    ].join('\n'),
  );
});

test('braces match in any entry, and no two ids get the same key', () => {
  const item = (id: string, title: string): CslItem => ({ id, title, type: 'webpage', language: 'en' });
  const key = (entry: string) => /^@misc\{([^\s,{}"#%'()=~\\]+),\n/.exec(entry)?.[1];
  const id = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(id, id, fc.string({ unit: 'binary' }), (one, other, title) => {
      const entry = bibtexOf(item(one, title));
      const bare = entry.replace(/\\[{}]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
      expect(key(entry)).toBeDefined();
      if (one !== other) expect(key(entry)).not.toBe(key(bibtexOf(item(other, title))));
    }),
  );
});

test('a citation a document; of chosen entries, one a statement', async () => {
  const asked = { ...exportedRecord(multilingualRecord()), entries: new Set(['a1', 'a2', 'x1']) };
  const items = JSON.parse(await written(toCslJson(exportedOf(handBuiltRecord(), asked))));
  expect(items.map(({ id }: CslItem) => id)).toEqual(['harbour', 'nicosia-a1', 'nicosia-a2']);
  expect(items[2].note).toBe('Omar Haddad: «السلام لا يُشترى»');
  expect((await written(toBibtex(exportedOf(handBuiltRecord(), asked)))).match(/^@misc/gm)).toHaveLength(3);
  expect(JSON.parse(await written(toCslJson(exportedOf())))).toEqual([]);
});
