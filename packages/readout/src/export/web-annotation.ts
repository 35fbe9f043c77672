import { ENTRY_KINDS, type EntryKind, type Record } from '../model/record.ts';
import { AnnotationBodies, type AnnotationBody } from './annotation-body.ts';
import { ANNOTATION_CONTEXT } from './annotation-context.ts';
import { evidenceParts } from './entry-spans.ts';
import { documentIri, type Exported, entryUrn, isAskedFor } from './exported.ts';
import { type TextPositionSelector, type TextQuoteSelector, TextSelectors } from './text-selectors.ts';

/** The text as it was when the words stood there (Web Annotation Data Model, 4.3.1). */
interface TimeState {
  readonly type: 'TimeState';
  readonly sourceDate?: string;
  readonly cached: readonly string[];
}

/** One stretch of the text, and which part of the entry it is. */
interface SpecificResource {
  readonly type: 'SpecificResource';
  /** The report: its canonical address, else its URN. */
  readonly source: string;
  readonly part: string;
  readonly selector: readonly [TextPositionSelector, TextQuoteSelector];
  readonly state: TimeState;
}

export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'describing';
  readonly generator: { readonly type: 'Software'; readonly name: 'Readout' };
  readonly body: AnnotationBody;
  readonly target: readonly SpecificResource[];
}

/** One annotation for each entry of a document that is asked for and has words; offsets are code points. */
export function* annotationsOf(exported: Exported): Generator<WebAnnotation> {
  const { record, reviews } = exported;
  const selectors = new TextSelectors(record.document.text);
  const bodies = new AnnotationBodies(record);
  const source = documentIri(exported);
  const state = stateOf(exported);
  for (const kind of ENTRY_KINDS)
    for (const entry of record[kind]) {
      if (!isAskedFor(exported, entry)) continue;
      // Several selectors of one target would be taken for the same words: each stretch is a target of its own.
      const target = partsOf(kind, entry).flatMap(({ part, spans }) =>
        spans.map((span) => ({ type: 'SpecificResource', source, part, selector: selectors.of(span), state }) as const),
      );
      if (target.length === 0) continue;
      yield {
        id: entryUrn(record, entry),
        type: 'Annotation',
        motivation: kind === 'entities' || kind === 'times' ? 'identifying' : 'describing',
        generator: { type: 'Software', name: 'Readout' },
        body: bodies.of(kind, entry as never, reviews.get(entry.id) ?? null),
        target,
      };
    }
}

/**
 * Annotations as one collection with one page, written as they come (JSON-LD, `application/ld+json`).
 * @param iri what the collection is called, an address or URN
 */
export async function* toWebAnnotations(
  documents: AsyncIterable<Exported>,
  { iri, label }: { readonly iri: string; readonly label: string },
): AsyncGenerator<string> {
  const head = { '@context': ANNOTATION_CONTEXT, id: iri, type: 'AnnotationCollection', label };
  const page = { id: `${iri}#page`, type: 'AnnotationPage', partOf: iri, startIndex: 0 };
  let total = 0;
  for await (const exported of documents)
    for (const annotation of annotationsOf(exported)) {
      yield total === 0 ? `${opened(head)},"first":${opened(page)},"items":[\n` : ',\n';
      yield JSON.stringify(annotation);
      total++;
    }
  yield total === 0 ? `${opened(head)},"total":0}\n` : `\n]},"total":${total}}\n`;
}

/** A JSON object to which more is to come. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

function partsOf(kind: EntryKind, entry: Record[EntryKind][number]) {
  return evidenceParts(kind, entry as never);
}

/** The snapshot’s time and address, and the text itself by its hash (RFC 6920), which is what the offsets count in. */
function stateOf({ record, seenAt, cached }: Exported): TimeState {
  return {
    type: 'TimeState',
    ...(seenAt && { sourceDate: seenAt }),
    cached: [...(cached ? [cached] : []), `ni:///sha-256;${base64url(record.document.sha256)}`],
  };
}

function base64url(hex: string): string {
  const bytes = hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
