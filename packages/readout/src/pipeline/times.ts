import type { Document, Time } from '../model/index.ts';
import type { Reading } from './reading.ts';
import { tenseBySyntax } from './syntactic-tense.ts';
import { recognizeTimes } from './time-recognizer.ts';

const DURATION = /^P(?=.)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/;

/** The document's dates and durations as entries of its record. */
export function extractTimes(document: Document, { words }: Pick<Reading, 'words'>): Time[] {
  const tenseAt = (offset: number) => tenseBySyntax(words, offset);
  return recognizeTimes({ text: document.text, published: document.published, tenseAt }).flatMap((found, k): Time[] => {
    const base = {
      id: `t${k + 1}`,
      spans: [{ start: found.start, end: found.end }],
      approximate: found.approximate,
      confidence: 0.9,
    };
    if (found.kind === 'duration') {
      return found.duration !== undefined && DURATION.test(found.duration)
        ? [{ ...base, kind: 'duration', duration: found.duration }]
        : [];
    }
    return [{ ...base, kind: 'date', from: found.from, to: found.to }];
  });
}
