import { expect, it } from 'vitest';
import { loadSpeechActs } from '../vocabulary/speech-acts.ts';
import { speechAct } from './speech-act.ts';

const speechActs = loadSpeechActs();
const ranking = [
  { label: 'state', probability: 0.6 },
  { label: 'condemn', probability: 0.3 },
  { label: 'promise', probability: 0.1 },
];

it('lets a specific cue decide against a small majority of the encoder', () => {
  expect(speechAct(ranking, ['deplored'], speechActs)).toBe('condemn');
});
it('lets the encoder decide behind a neutral cue, among what a content can show', () => {
  expect(speechAct(ranking, ['said'], speechActs)).toBe('state');
});
