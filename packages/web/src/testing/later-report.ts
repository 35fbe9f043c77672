import { createHash } from 'node:crypto';
import type { Record } from '../../../readout/src/model/index.ts';
import { straitRecord } from './hand-built.ts';

/** What a second report says beside all that the first one does. */
const MORE = ' The mediator will report to the council.';

/** A later report of the same things in the same words, of another outlet. */
export function laterRecord(): Record {
  const record = straitRecord({ id: 'later', outlet: 'Northern Gazette', published: '2026-07-02' });
  const text = record.document.text + MORE;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { ...record, document: { ...record.document, text, sha256 } };
}
