import { expect, it } from 'vitest';
import { handBuiltRecord } from './hand-built.ts';
import { toJson, toJsonLine } from './json.ts';

it('gives the record back', () => {
  const record = handBuiltRecord();
  expect(JSON.parse(toJson(record))).toEqual(record);
  expect(JSON.parse(toJsonLine(record))).toEqual(record);
});

it('keeps a record on one line, whatever its text', () => {
  const line = toJsonLine(handBuiltRecord({ text: 'One.\nTwo.\r\n\u2028' }));
  expect(line.indexOf('\n')).toBe(line.length - 1);
});
