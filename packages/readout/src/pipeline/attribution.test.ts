import { describe, expect, it } from 'vitest';
import { find, recordOf } from '../model/hand-built.ts';
import type { Attribution, Span } from '../model/index.ts';
import { loadSpeechActs } from '../vocabulary/speech-acts.ts';
import { extractAttributions } from './attribution.ts';
import type { CueReading } from './reading.ts';
import { parsedWords, readingOf } from './testing/hand-built.ts';
import { taggedWords } from './testing/tagged-words.ts';

const speechActs = loadSpeechActs();
const sure = (label: string) => [{ label, probability: 0.9 }];
const cueIn = (
  text: string,
  cue: string,
  source: string,
  content: string[],
  parts: Partial<CueReading> = {},
): CueReading => ({
  cue: [find(text, cue)],
  source: source === '' ? [] : [find(text, source)],
  content: content.map((part) => find(text, part)),
  addressee: [],
  act: sure('state'),
  polarity: sure('positive'),
  certainty: sure('plain'),
  confidence: 0.9,
  ...parts,
});
const extract = (text: string, cues: CueReading[]): Attribution[] => {
  const reading = readingOf(parsedWords(text, ''), { cues });
  return extractAttributions({ document: recordOf(text, {}).document, reading, times: [] }, speechActs).attributions;
};
const shown = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('extractAttributions', () => {
  it('chains an attribution inside the content of another', () => {
    const text = 'Ruiz said that Lee noted that talks go on.';
    const [outer, inner] = extract(text, [
      cueIn(text, 'said', 'Ruiz', ['that Lee noted that talks go on']),
      cueIn(text, 'noted', 'Lee', ['that talks go on']),
    ]);
    expect([outer?.via, inner?.via]).toEqual([null, outer?.id]);
  });

  it('does not chain two that only follow one another', () => {
    const text = 'Ruiz said that talks go on, adding that Lee left.';
    const found = extract(text, [
      cueIn(text, 'said', 'Ruiz', ['that talks go on']),
      cueIn(text, 'adding', 'Ruiz', ['that Lee left']),
    ]);
    expect(found.map(({ via }) => via)).toEqual([null, null]);
  });

  it('puts what an outlet carries inside the outlet’s report', () => {
    const text = 'Ruiz was quoted by The Herald as saying that talks go on.';
    const content = ['that talks go on'];
    const [said, carried] = extract(text, [
      cueIn(text, 'as saying', 'Ruiz', content),
      cueIn(text, 'quoted by', 'The Herald', content, { act: sure('report') }),
    ]).sort((a, b) => (a.act < b.act ? 1 : -1));
    expect([said?.via, carried?.via]).toEqual([carried?.id, null]);
  });

  it('keeps a content that its cue breaks in two', () => {
    const text = '“Yes,” Ruiz said, “we can.”';
    const [found] = extract(text, [cueIn(text, 'said', 'Ruiz', ['“Yes,”', '“we can.”'])]);
    expect(shown(text, found?.content ?? [])).toEqual(['“Yes,”', '“we can.”']);
    expect(found?.form).toBe('direct');
  });

  it('cuts a content that reaches over the one it stands in', () => {
    const text = 'Ruiz said that Lee noted that talks go on and on, today.';
    const [, inner] = extract(text, [
      cueIn(text, 'said', 'Ruiz', ['that Lee noted that talks go on and on']),
      cueIn(text, 'noted', 'Lee', ['that talks go on and on, today']),
    ]);
    expect(shown(text, inner?.content ?? [])).toEqual(['that talks go on and on']);
  });

  it('tells a hedge and a denial of the saying', () => {
    const text = 'Ruiz reportedly did not say that talks go on.';
    const [found] = extract(text, [
      cueIn(text, 'reportedly did not say', 'Ruiz', ['that talks go on'], {
        polarity: sure('negative'),
        certainty: sure('hedged'),
      }),
    ]);
    expect(found).toMatchObject({ polarity: 'negative', certainty: 'hedged' });
  });

  it('has no source where there is none', () => {
    const text = 'It is said that talks go on.';
    expect(extract(text, [cueIn(text, 'is said', '', ['that talks go on'])])[0]?.source).toBeNull();
  });

  it('leaves out what the encoder hardly believes', () => {
    const text = 'Ruiz said that talks go on.';
    expect(extract(text, [cueIn(text, 'said', 'Ruiz', ['that talks go on'], { confidence: 0.02 })])).toEqual([]);
  });

  it('gives the turns of a transcript without a cue, quoted', () => {
    const text = 'Q: Why?';
    const reading = readingOf(parsedWords(text, ''), {
      turns: [{ speaker: find(text, 'Q'), content: find(text, 'Why?'), act: sure('state') }],
    });
    const { document } = recordOf(text, {});
    const [turn] = extractAttributions({ document, reading, times: [] }, speechActs).attributions;
    expect(turn).toMatchObject({ cue: [], form: 'direct', act: 'ask' });
  });

  it('leaves the relative pronoun that is the object out of the source', () => {
    const text = 'It struck, which Ruiz condemned as illegal.';
    const words = taggedWords(text, ['struck', 'condemned']);
    const reading = readingOf(words, { cues: [cueIn(text, 'condemned', 'which Ruiz', ['as illegal'])] });
    const { document } = recordOf(text, {});
    const [found] = extractAttributions({ document, reading, times: [] }, speechActs).attributions;
    expect(shown(text, found?.source?.spans ?? [])).toEqual(['Ruiz']);
  });
});
