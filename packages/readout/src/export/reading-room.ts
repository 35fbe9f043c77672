/** What the pages of the reading room share with the exports: words for entries and the cutting of overlapping marks. It runs in a browser. */
export * from './phrases.ts';
export * from './record-view.ts';
export { paragraphSpans, type Segment, segmentsOf } from './segments.ts';
export { datePhrase, dayInWords, durationPhrase } from './time-phrase.ts';
