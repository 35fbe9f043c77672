import { ANNOTATION_FORMAT_NAMES } from '../export/formats.ts';

/** What a record can be shown as. */
export const FORMATS = ['text', 'json', 'jsonl', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What `readout annotate` can write. */
export const ANNOTATE_FORMATS = [...FORMATS, ...ANNOTATION_FORMAT_NAMES] as const;
export type AnnotateFormat = (typeof ANNOTATE_FORMATS)[number];
