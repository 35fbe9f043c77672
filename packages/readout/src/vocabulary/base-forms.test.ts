import { expect, test } from 'vitest';
import { baseForms } from './base-forms.ts';

test.each([
  ['denied', 'deny'],
  ['refuses', 'refuse'],
  ['condemning', 'condemn'],
  ['disputing', 'dispute'],
  ['ruled', 'rule'],
  ['planned', 'plan'],
  ['rejects', 'reject'],
  ['parties', 'party'],
  ['sought', 'seek'],
  ['was', 'be'],
  ['deny', 'deny'],
])('%s may be a form of %s', (form, base) => {
  expect(baseForms(form)).toContain(base);
});

test('a word too short to have an ending is only itself', () => {
  expect(baseForms('as')).toEqual(['as']);
});
