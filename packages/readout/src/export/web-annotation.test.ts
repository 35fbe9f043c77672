import { describe, expect, test } from 'vitest';
import { ANNOTATION_CONTEXT, ANNOTATION_TERMS, RECORD_NAMESPACE } from './annotation-context.ts';
import { type Exported, exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { exportedOf, MULTILINGUAL_TEXT, multilingualRecord, written } from './testing/multilingual.ts';
import { annotationsOf, toWebAnnotations, type WebAnnotation } from './web-annotation.ts';

/** What the recommendation’s own context already means something by (http://www.w3.org/ns/anno.jsonld). */
const TAKEN =
  `Annotation Dataset Image Video Audio Text TextualBody ResourceSelection SpecificResource FragmentSelector CssSelector
  XPathSelector TextQuoteSelector TextPositionSelector DataPositionSelector SvgSelector RangeSelector TimeState HttpRequestState CssStylesheet
  Choice Person Software Organization AnnotationCollection AnnotationPage Audience Motivation bookmarking classifying commenting describing
  editing highlighting identifying linking moderating questioning replying reviewing tagging auto ltr rtl body target source selector state
  scope styleClass stylesheet hasPurpose motivation purpose creator generator modified created generated via canonical rights audience
  first last next prev items partOf startIndex total label name nickname email email_sha1 homepage accessibility format language
  processingLanguage textDirection value exact prefix suffix start end startSelector endSelector cached sourceDate sourceDateStart
  sourceDateEnd conformsTo refinedBy renderedVia bodyValue id type`.split(/\s+/);

const MOTIVATIONS =
  /^(?:assessing|bookmarking|classifying|commenting|describing|editing|highlighting|identifying|linking|moderating|questioning|replying|tagging)$/;
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;

/** What the recommendation demands of an annotation with targets in a text: 3.1, 3.3.6, 4.2.4, 4.2.5, 4.3.1. */
function checkRules(annotation: WebAnnotation, text: string): void {
  expect(annotation.id).toMatch(IRI);
  expect(annotation.type).toBe('Annotation');
  expect(annotation.motivation).toMatch(MOTIVATIONS);
  expect(annotation.target.length).toBeGreaterThan(0);
  const points = [...text];
  for (const { type, source, selector, state } of annotation.target) {
    expect(type).toBe('SpecificResource');
    expect(source).toMatch(IRI);
    const [position, quote] = selector;
    expect([position.type, quote.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
    expect(Number.isInteger(position.start) && position.start >= 0 && position.end > position.start).toBe(true);
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    const around = [quote.prefix ?? '', quote.exact, quote.suffix ?? ''].join('');
    expect(
      points
        .slice(position.start - [...(quote.prefix ?? '')].length)
        .join('')
        .startsWith(around),
    ).toBe(true);
    expect(state.type).toBe('TimeState');
    for (const address of state.cached) expect(address).toMatch(IRI);
    if (state.sourceDate) expect(state.sourceDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  }
}

test.each([
  ['entries of every kind', exportedRecord(handBuiltRecord())],
  ['emoji and right-to-left text', exportedRecord(multilingualRecord())],
  ['no address', exportedRecord(handBuiltRecord({ id: 'a b/ü', url: null }))],
  ['an address that is none', exportedRecord(handBuiltRecord({ url: 'javascript:alert(1)' }))],
])('keeps the recommendation’s rules: %s', (_, exported) => {
  const annotations = [...annotationsOf(exported)];
  expect(annotations.length).toBeGreaterThan(5);
  for (const annotation of annotations) checkRules(annotation, exported.record.document.text);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
});

test('a body has the entry’s fields, with names for ids', () => {
  const annotations = [...annotationsOf(exportedRecord(handBuiltRecord()))];
  const body = (id: string) => annotations.find((annotation) => annotation.id.endsWith(`:${id}`))?.body;
  expect(body('a3')).toEqual({
    type: 'Attribution',
    speaker: { name: 'Daniel Otieno' },
    act: 'reject',
    form: 'mixed',
    polarity: 'positive',
    certainty: 'plain',
    saidIn: 'urn:readout:entry:harbour:a2',
    voice: ['Anna Berg'],
    confidence: 0.9,
  });
  expect(body('k2')).toMatchObject({ type: 'Topic', event: 'urn:readout:entry:harbour:v1', discussed: false });
});

test('a broken quotation has a target for each part, and a target tells which part it is', () => {
  const annotations = [...annotationsOf(exportedRecord(multilingualRecord()))];
  const said = annotations.find(({ id }) => id.endsWith(':a1'));
  expect(said?.target.map(({ part, selector }) => [part, selector[1].exact])).toEqual([
    ['content', '“=SUM(peace)🙂,”'],
    ['content', '“is no plan 👩🏽‍🚀.”'],
    ['source', 'Minister Dana Levi'],
    ['cue', 'told'],
    ['addressee', 'reporters'],
  ]);
});

test('its state is the snapshot’s time and address, and the text by its hash', () => {
  const exported: Exported = {
    ...exportedRecord(handBuiltRecord()),
    seenAt: '2026-05-13T09:00:00.000Z',
    cached: 'http://localhost:8484/api/v1/documents/harbour/snapshot?version=1',
  };
  const [annotation] = annotationsOf(exported);
  expect(annotation?.target[0]?.state).toEqual({
    type: 'TimeState',
    sourceDate: '2026-05-13T09:00:00.000Z',
    cached: [exported.cached, expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/)],
  });
  expect(annotation?.target[0]?.source).toBe('https://paper.example/harbour');
});

describe('the context', () => {
  const [, ours] = ANNOTATION_CONTEXT;

  test('says what every word of a body means', () => {
    const known = new Set([...TAKEN, ...Object.keys(ours as object)]);
    const unknown = new Set<string>();
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value) && !known.has(key)) unknown.add(key);
        visit(inner);
      }
    };
    for (const record of [handBuiltRecord(), multilingualRecord()])
      for (const annotation of annotationsOf(exportedRecord(record))) {
        visit(annotation);
        expect(known).toContain(annotation.body.type);
      }
    expect([...unknown]).toEqual([]);
  });

  test('takes no word from the recommendation, and tells what each is', () => {
    const terms = Object.keys(ANNOTATION_TERMS);
    expect(terms.filter((term) => TAKEN.includes(term))).toEqual([]);
    expect(Object.keys(ours as object)).toEqual(terms);
    for (const definition of Object.values(ours as object))
      expect(typeof definition === 'string' ? definition : definition['@id']).toContain(RECORD_NAMESPACE);
  });
});

describe('a collection', () => {
  const about = { iri: 'urn:readout:search:peace', label: 'peace' };

  test('has one page with the annotations of all documents, and their number', async () => {
    const records = [handBuiltRecord(), multilingualRecord()];
    const collection = JSON.parse(await written(toWebAnnotations(exportedOf(...records), about)));
    expect(collection).toMatchObject({
      '@context': ANNOTATION_CONTEXT,
      id: about.iri,
      type: 'AnnotationCollection',
      label: 'peace',
      first: { type: 'AnnotationPage', partOf: about.iri, startIndex: 0 },
    });
    expect(collection.first.items).toHaveLength(collection.total);
    expect(collection.first.items).toEqual(records.flatMap((record) => [...annotationsOf(exportedRecord(record))]));
  });

  test('is one without a page where there is nothing', async () => {
    expect(JSON.parse(await written(toWebAnnotations(exportedOf(), about)))).toEqual({
      '@context': ANNOTATION_CONTEXT,
      id: about.iri,
      type: 'AnnotationCollection',
      label: 'peace',
      total: 0,
    });
  });

  test('offsets of the whole export cut the quotations out of the text', async () => {
    const { first } = JSON.parse(await written(toWebAnnotations(exportedOf(multilingualRecord()), about)));
    const quotes = first.items.flatMap(({ target }: WebAnnotation) =>
      target.map(({ selector: [position, quote] }) => [
        [...MULTILINGUAL_TEXT].slice(position.start, position.end).join(''),
        quote.exact,
      ]),
    );
    for (const [cut, exact] of quotes) expect(cut).toBe(exact);
  });
});
