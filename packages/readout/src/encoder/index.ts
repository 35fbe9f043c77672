export { Encoder, type WindowOutput } from './encoder.ts';
export type { CrfParameters, Manifest } from './manifest.ts';
export { PassageEncoder } from './passage-encoder.ts';
export type { Pieces } from './pieces.ts';
export { insideQuotationMarks } from './quotation-marks.ts';
export { cutWindows } from './windows.ts';
