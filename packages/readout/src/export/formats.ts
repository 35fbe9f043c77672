import type { Exported } from './exported.ts';

/** What an export is called in what it writes, where its format has a place for that. */
export interface ExportAbout {
  /** An address or URN. */
  readonly iri: string;
  readonly label: string;
  /** Whether CSV begins with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** How documents are written: as text or bytes, piece by piece, as many as there are. */
export interface ExportFormat {
  readonly summary: string;
  readonly mediaType: string;
  /** Of files, with its dot. */
  readonly extension: string;
  /** Whether it tells when and from what bytes the text was taken, which takes longer to find out. */
  readonly tellsSnapshot: boolean;
  write(documents: AsyncIterable<Exported>, about: ExportAbout): AsyncGenerator<string | Uint8Array>;
}

/** Everything that documents of an archive can be written as. A writer is loaded when it is first used. */
export const EXPORT_FORMATS = {
  jsonl: {
    summary: 'records, one a line',
    mediaType: 'application/x-ndjson',
    extension: '.jsonl',
    tellsSnapshot: false,
    async *write(documents) {
      const { toJsonLine } = await import('./json.ts');
      for await (const { record } of documents) yield toJsonLine(record);
    },
  },
  csv: {
    summary: 'a table with one row an entry (RFC 4180)',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: '.csv',
    tellsSnapshot: false,
    async *write(documents, { bom }) {
      yield* (await import('./csv.ts')).toCsv(documents, { bom });
    },
  },
  parquet: {
    summary: 'the same table, typed (Apache Parquet)',
    mediaType: 'application/vnd.apache.parquet',
    extension: '.parquet',
    tellsSnapshot: false,
    async *write(documents) {
      yield* (await import('./parquet.ts')).toParquet(documents);
    },
  },
  'web-annotation': {
    summary: 'entries as W3C Web Annotations (JSON-LD)',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: '.jsonld',
    tellsSnapshot: true,
    async *write(documents, about) {
      yield* (await import('./web-annotation.ts')).toWebAnnotations(documents, about);
    },
  },
  'schema-org': {
    summary: 'quotations and claims as schema.org has them (JSON-LD)',
    mediaType: 'application/ld+json',
    extension: '.jsonld',
    tellsSnapshot: false,
    async *write(documents) {
      yield* (await import('./schema-org.ts')).toSchemaOrg(documents);
    },
  },
  plover: {
    summary: 'events as PLOVER, one a line',
    mediaType: 'application/x-ndjson',
    extension: '.jsonl',
    tellsSnapshot: false,
    async *write(documents) {
      yield* (await import('./plover.ts')).toPlover(documents);
    },
  },
  polecat: {
    summary: 'events in the 40 columns of POLECAT, with tabs between them',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    extension: '.tsv',
    tellsSnapshot: false,
    async *write(documents) {
      yield* (await import('./polecat.ts')).toPolecat(documents);
    },
  },
  ninjs: {
    summary: 'documents as IPTC ninjs 3.1, one a line',
    mediaType: 'application/x-ndjson',
    extension: '.jsonl',
    tellsSnapshot: true,
    async *write(documents) {
      yield* (await import('./ninjs.ts')).toNinjs(documents);
    },
  },
  bibtex: {
    summary: 'citations as BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: '.bib',
    tellsSnapshot: true,
    async *write(documents) {
      yield* (await import('./citations.ts')).toBibtex(documents);
    },
  },
  'csl-json': {
    summary: 'citations as CSL-JSON, which Zotero and pandoc read',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: '.json',
    tellsSnapshot: true,
    async *write(documents) {
      yield* (await import('./citations.ts')).toCslJson(documents);
    },
  },
  training: {
    summary: 'documents in the format of the gold documents, one a line',
    mediaType: 'application/x-ndjson',
    extension: '.jsonl',
    tellsSnapshot: false,
    async *write(documents) {
      yield* (await import('./gold.ts')).toGold(documents);
    },
  },
} as const satisfies { readonly [name: string]: ExportFormat };

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** The formats that say something of a record by itself. */
export const ANNOTATION_FORMAT_NAMES = [
  'csv',
  'parquet',
  'web-annotation',
  'schema-org',
  'plover',
  'polecat',
  'ninjs',
] as const satisfies readonly ExportFormatName[];
