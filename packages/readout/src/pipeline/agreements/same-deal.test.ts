import { describe, expect, it } from 'vitest';
import { AgreementWords } from '../../vocabulary/agreement-words.ts';
import { parsedWords } from '../testing/hand-built.ts';
import { namesAgain } from './same-deal.ts';

const list = AgreementWords.load();
const tagOf = (form: string): string => {
  if (['a', 'the', 'with'].includes(form)) return 'DET';
  return /^[A-Z]/.test(form) ? 'PROPN' : /^[.!]/.test(form) ? 'PUNCT' : 'NOUN';
};
const again = (earlier: string, later: string): boolean => {
  const text = `${earlier}. ${later}!`;
  const forms = text.match(/\w+|[.!]/g) ?? [];
  const table = forms.map((form) => `${form} ${tagOf(form)} 0 root`).join('\n');
  const first = { start: 0, end: earlier.length };
  const second = { start: earlier.length + 2, end: text.length - 1 };
  return namesAgain(parsedWords(text, table), second, first, list);
};

describe('namesAgain', () => {
  it('goes back with the same noun', () => expect(again('a truce with Kivu', 'the truce')).toBe(true));
  it('goes back with what the earlier phrase told', () =>
    expect(again('a pact with Kivu', 'the Kivu pact')).toBe(true));
  it('goes back with a noun for any deal', () => expect(again('a memorandum', 'the deal')).toBe(true));
  it('does not take another party’s deal for it', () =>
    expect(again('a pact with Kivu', 'the Maridia pact')).toBe(false));
  it('does not go back without an article that takes it for known', () =>
    expect(again('a truce with Kivu', 'a truce')).toBe(false));
  it('does not take a treaty for a truce', () => expect(again('a truce with Kivu', 'the treaty')).toBe(false));
});
