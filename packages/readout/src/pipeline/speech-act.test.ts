import { expect, it } from 'vitest';
import { find } from '../model/hand-built.ts';
import { loadSpeechActs } from '../vocabulary/speech-acts.ts';
import { speechAct } from './speech-act.ts';
import { parsedWords } from './testing/hand-built.ts';

const speechActs = loadSpeechActs();
const none = parsedWords('', '');
const ranking = [
  { label: 'state', probability: 0.6 },
  { label: 'condemn', probability: 0.3 },
  { label: 'promise', probability: 0.1 },
];

it('lets a specific cue decide against a small majority of the encoder', () => {
  expect(speechAct(ranking, ['deplored'], none, [], speechActs)).toBe('condemn');
});
it('lets the encoder decide behind a neutral cue, among what a content can show', () => {
  expect(speechAct(ranking, ['said'], none, [], speechActs)).toBe('state');
});

it('lets a modal of the content decide behind a neutral cue', () => {
  const text = 'Valdoria must withdraw';
  const words = parsedWords(text, 'Valdoria PROPN 3 nsubj\nmust AUX 3 aux\nwithdraw VERB 0 root');
  const unsure = [
    { label: 'state', probability: 0.6 },
    { label: 'demand', probability: 0.4 },
  ];
  expect(speechAct(unsure, ['said'], words, [find(text, 'Valdoria must withdraw')], speechActs)).toBe('demand');
});
