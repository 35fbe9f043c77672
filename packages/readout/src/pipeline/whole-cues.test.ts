import { describe, expect, it } from 'vitest';
import { find } from '../model/hand-built.ts';
import type { CueReading } from './reading.ts';
import { parsedWords } from './testing/hand-built.ts';
import { wholeCues } from './whole-cues.ts';

const text = 'Nauru had also asked for money';
const words = parsedWords(
  text,
  'Nauru PROPN 4 nsubj\nhad AUX 4 aux\nalso ADV 4 advmod\nasked VERB 0 root\nfor ADP 6 case\nmoney NOUN 4 obl',
);
const cueAt = (cue: string, content = 'for money', parts: Partial<CueReading> = {}): CueReading => ({
  cue: [find(text, cue)],
  source: [],
  content: [find(text, content)],
  addressee: [],
  act: [],
  polarity: [],
  certainty: [],
  confidence: 0.8,
  ...parts,
});
const shown = (cues: readonly CueReading[]) =>
  wholeCues(words, cues).map(({ cue }) => cue.map(({ start, end }) => text.slice(start, end)).join(' … '));

describe('wholeCues', () => {
  it('takes in the verb that an auxiliary leans on', () => expect(shown([cueAt('had')])).toEqual(['had also asked']));
  it('takes in the verb behind an adverb', () => expect(shown([cueAt('also')])).toEqual(['also asked']));
  it('makes one cue of two that have the same content, with the source of the verb’s', () => {
    const source = [find(text, 'Nauru')];
    expect(shown([cueAt('had'), cueAt('asked', 'for money', { source })])).toEqual(['had also asked']);
    expect(wholeCues(words, [cueAt('had'), cueAt('asked', 'for money', { source })])[0]?.source).toEqual(source);
  });
  it('completes a word that the encoder cut', () => expect(shown([cueAt('ask')])).toEqual(['asked']));
  it('leaves a verb that belongs to the content', () =>
    expect(shown([cueAt('also', 'asked for money')])).toEqual(['also']));
});

it('ends a cue before a phrase that it breaks off in, and leaves a whole one alone', () => {
  const said = 'Nauru said in a call that rain fell';
  const table =
    'Nauru PROPN 2 nsubj\nsaid VERB 0 root\nin ADP 5 case\na DET 5 det\ncall NOUN 2 obl\nthat SCONJ 8 mark\nrain NOUN 8 nsubj\nfell VERB 2 ccomp';
  const cues = (phrase: string) =>
    wholeCues(parsedWords(said, table), [
      { ...cueAt('asked'), cue: [find(said, phrase)], content: [find(said, 'that rain fell')] },
    ]).map(({ cue }) => cue.map(({ start, end }) => said.slice(start, end)).join(' … '));
  expect(cues('said in a')).toEqual(['said']);
  expect(cues('said in a call')).toEqual(['said in a call']);
});
