import { expect, test } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Attribution } from '../model/index.ts';
import { type PolnearArticle, PolnearScore } from './polnear-score.ts';
import { polnearTable } from './score-table.ts';

const TEXT = '🕊 Lind said the truce held. “It held,” Berg added.';
const at = (phrase: string) => find(TEXT, phrase);

/** Offsets in code points: the dove is one, but two UTF-16 code units. */
const article: PolnearArticle = {
  id: 'truce',
  text: TEXT,
  attributions: [
    { source: [[2, 6]], cue: [[7, 11]], content: [[12, 26]] },
    { source: [[39, 43]], cue: [[44, 49]], content: [[28, 38]] },
  ],
};

const lindSaid = statement({
  id: 'a1',
  source: { spans: [at('Lind')], entity: null },
  cue: [at('said')],
  content: [at('the truce held')],
});

function f1Of(attributions: Attribution[]) {
  const score = new PolnearScore();
  score.add(article, recordOf(TEXT, { attributions }));
  return score.f1();
}

test('offsets in code points are met by offsets in UTF-16', () => {
  const f1 = f1Of([lindSaid]);
  expect(f1['all spans exact']).toMatchObject({ precision: 1, recall: 0.5, gold: 2 });
  expect(f1['token source']).toMatchObject({ precision: 1, recall: 0.5 });
});

test('a wrong source spoils who said what, not the content', () => {
  const f1 = f1Of([{ ...lindSaid, source: { spans: [at('Berg')], entity: null } }]);
  expect(f1['content ≥ .8']?.precision).toBe(1);
  expect(f1['who said what']?.precision).toBe(0);
});

test('of a chain only the outermost attribution counts', () => {
  const inner = { ...lindSaid, id: 'a2', via: 'a1' };
  expect(f1Of([lindSaid, inner])['content ≥ .5']?.precision).toBe(1);
});

test('a record of another text is refused', () => {
  expect(() => new PolnearScore().add(article, recordOf('Another.', {}))).toThrow('not the document');
});

test('the table gives per cent, one measure a line', () => {
  expect(polnearTable(f1Of([lindSaid]))).toContain('who said what          P 100.0  R  50.0  F1  66.7  gold 2');
});
