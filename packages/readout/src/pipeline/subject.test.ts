import { describe, expect, it } from 'vitest';
import { find } from '../model/hand-built.ts';
import { subjectOf } from './subject.ts';
import { parsedWords } from './testing/hand-built.ts';

const text = 'The envoy from Valdoria met Lee, adding that talks will go on.';
const words = parsedWords(
  text,
  `The DET 2 det
   envoy NOUN 5 nsubj
   from ADP 4 case
   Valdoria PROPN 2 nmod
   met VERB 0 root
   Lee PROPN 5 obj
   , PUNCT 8 punct
   adding VERB 5 advcl
   that SCONJ 12 mark
   talks NOUN 12 nsubj
   will AUX 12 aux
   go VERB 8 ccomp
   on ADV 12 advmod
   . PUNCT 5 punct`,
);
const textOf = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('subjectOf', () => {
  it('is the subject of the verb that a participle leans on, with its complements', () => {
    expect(textOf(subjectOf(words, [find(text, 'adding')], [find(text, 'that talks will go on')]))).toEqual([
      'The envoy from Valdoria',
    ]);
  });
  it('is never inside the content', () => {
    expect(subjectOf(words, [find(text, 'met')], [find(text, 'The envoy from Valdoria')])).toEqual([]);
  });
});
