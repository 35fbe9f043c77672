import { describe, expect, it } from 'vitest';
import { loadSpeechActs } from './speech-acts.ts';

const speechActs = loadSpeechActs();
const look = (cue: string) => speechActs.lookUp(cue.split(' '));

describe('SpeechActs', () => {
  it('knows what a specific cue does, in any form', () => {
    expect(look('has condemned')).toEqual({ kind: 'specific', acts: ['condemn'] });
    expect(look('urging')).toEqual({ kind: 'specific', acts: ['urge'] });
  });
  it('prefers a phrase to its words', () => {
    expect(look('voiced its concern')).toEqual({ kind: 'specific', acts: ['condemn'] });
  });
  it('leaves a choice where a cue does', () => {
    expect(look('dismissed')).toEqual({ kind: 'between', acts: ['reject', 'deny'] });
  });
  it('leaves all to the content behind a neutral cue', () => {
    expect(look('added')).toEqual({ kind: 'neutral' });
  });
  it('steps over what governs the cue', () => {
    expect(look('declined to confirm')).toEqual({ kind: 'specific', acts: ['confirm'] });
  });
  it('does not know what is not listed', () => {
    expect(look('gallivanted')).toBeNull();
  });
});
