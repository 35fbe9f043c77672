import { eld } from 'eld/extrasmall';
import type { CheckedInput } from './document-input.ts';
import { IngestError } from './ingest-error.ts';

export interface Language {
  /** ISO 639-1, `und` when the text is too short to tell. */
  readonly code: string;
  /** English name of the language. */
  readonly name: string;
  readonly english: boolean;
}

/** The detector reads about this many characters at a time. */
const SAMPLE = 1000;
/** Below so many letters nothing is concluded. */
const MIN_LETTERS = 40;
/** A language other than English must be this likely, and this much likelier than English, to be concluded from a sample. */
const MIN_SCORE = 0.7;
const MIN_LEAD = 0.12;

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The language that most of a text is written in, judged by samples of its beginning, middle and end. */
export function detectLanguage(text: string): Language {
  const votes = samples(text).map(languageOf);
  const foreign = votes.filter((code) => code !== 'en' && code !== 'und');
  if (foreign.length * 2 > votes.length) {
    const code = foreign[0] as string;
    return { code, name: names.of(code) ?? code, english: false };
  }
  return votes.includes('en')
    ? { code: 'en', name: 'English', english: true }
    : { code: 'und', name: 'unknown', english: true };
}

/** @throws {IngestError} `language`, naming the detected language, when the text is not English. */
export function requireEnglish(text: string): void {
  const language = detectLanguage(text);
  if (!language.english) {
    throw new IngestError(
      'language',
      `it is in ${language.name}; Readout reads English (--force annotates it all the same)`,
    );
  }
}

/**
 * The input with the language that its text is in.
 * @param force goes on with another one than English
 * @throws {IngestError} `language`
 */
export function inItsLanguage(input: CheckedInput, force: boolean): CheckedInput {
  if (!force) requireEnglish(input.text);
  const { code } = detectLanguage(input.text);
  return { ...input, language: code === 'und' ? 'en' : code };
}

function samples(text: string): string[] {
  if (text.length <= 3 * SAMPLE) return [text];
  const last = text.length - SAMPLE;
  return [0, Math.floor(last / 2), last].map((start) => text.slice(start, start + SAMPLE));
}

function languageOf(sample: string): string {
  if ((sample.match(/\p{L}/gu) ?? []).length < MIN_LETTERS)
    return isForeignScript(sample) ? eld.detect(sample).language || 'und' : 'und';
  const result = eld.detect(sample);
  if (result.language === 'en') return 'en';
  const scores: Readonly<Record<string, number>> = result.getScores();
  const best = scores[result.language] ?? 0;
  return result.isReliable() && best >= MIN_SCORE && best - (scores.en ?? 0) >= MIN_LEAD ? result.language : 'und';
}

/** Whether letters other than Latin ones prevail: a few words are enough then. */
function isForeignScript(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 8 && letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2
  );
}
