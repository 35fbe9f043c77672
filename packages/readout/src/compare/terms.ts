import { termsOf } from '../store/words.ts';
import { loadCountryNames } from '../vocabulary/country-names.ts';
import { loadSynonyms } from '../vocabulary/synonyms.ts';

/** Words that say nothing of what a passage is about. Negations and modal verbs are weighed elsewhere. */
const STOP = new Set(
  `a an the this that these those it its he him his she her they them their we us our you your i me my who whom whose which
  what where when how why there here be is are was were been being am do does did done doing have has had having will would
  shall should may might can could must and or but nor so yet if then than as of in on at to from by for with without within
  into onto over under about after before between through during against among up down out off again also only just very
  more most much many some any each other another such own same both all one two not no never neither say said says tell told
  state stated add added according mr mrs ms dr s t re ve ll d president minister secretary prime foreign`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const SUFFIXES =
  /(?:isations?|izations?|ations?|itions?|ements?|ments?|ingly|edly|ings?|ions?|ives?|ness|ities|ity|ies|ied|ers?|ors?|ed|es|ly|al|ee|e|y|s)$/;
const SHORTEST = 4;

/** A word without its endings, so that *negotiated* and *negotiations* meet; not a word of the language. */
export function stem(word: string): string {
  const bare = word.replace(SUFFIXES, '');
  const kept = bare.length >= SHORTEST || (word.length <= 6 && bare.length >= 3) ? bare : word;
  return kept.replace(/([bdfglmnprt])\1$/, '$1');
}

const CLASSES = new Map(
  loadSynonyms().flatMap((group) => group.map((word): [string, string] => [stem(word), `=${group[0]}`])),
);

/** Longest name of a country in words: *Democratic Republic of the Congo*. */
const LONGEST_NAME = 6;
const COUNTRIES = new Map(
  loadCountryNames()
    .names.map(([name, country]): [string, string] => [termsOf(name.replace(/^the /i, '')).join(' '), `@${country}`])
    .filter(([name]) => name.length > 2),
);

/** What a text is about: its words without stop words and endings, synonyms as one, countries by whatever name. Each once. */
export function contentTerms(text: string): Set<string> {
  const found = new Set<string>();
  const words = termsOf(text);
  for (let at = 0; at < words.length; ) {
    const country = countryAt(words, at);
    if (country !== null) {
      found.add(country.term);
      at += country.length;
      continue;
    }
    const word = words[at++] as string;
    if (STOP.has(word)) continue;
    const plain = stem(word);
    found.add(CLASSES.get(plain) ?? plain);
  }
  return found;
}

function countryAt(words: readonly string[], at: number): { readonly term: string; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const term = COUNTRIES.get(words.slice(at, at + length).join(' '));
    if (term !== undefined) return { term, length };
  }
  return null;
}
