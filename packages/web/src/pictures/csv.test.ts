import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('cells with commas, quotation marks and lines are put in quotation marks', () => {
  expect(csvOf(['name', 'count'], [['Orlik, "Pavel"', 3]])).toBe('\uFEFFname,count\r\n"Orlik, ""Pavel""",3\r\n');
});

test('a name never becomes a formula', () => {
  expect(csvOf(['name'], [['=HYPERLINK(1)'], ['-1'], [null]])).toBe("\uFEFFname\r\n'=HYPERLINK(1)\r\n'-1\r\n\r\n");
});
