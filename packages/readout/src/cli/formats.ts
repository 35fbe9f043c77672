/** What `readout annotate` can write. */
export const FORMATS = ['text', 'json', 'jsonl', 'html'] as const;
export type Format = (typeof FORMATS)[number];
