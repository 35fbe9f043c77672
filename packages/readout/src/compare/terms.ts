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

/** Words, and phrases of several, that stand for one thing. What is in two groups belongs to the first. */
const GROUPS = loadSynonyms().toReversed();
const CLASSES = new Map(
  GROUPS.flatMap((group) =>
    group.filter((word) => !isPhrase(word)).map((word): [string, string] => [stem(word), `=${group[0]}`]),
  ),
);
const PHRASES = new Map(
  GROUPS.flatMap((group) => group.filter(isPhrase).map((phrase): [string, string] => [stems(phrase), `=${group[0]}`])),
);

function isPhrase(entry: string): boolean {
  return /[ -]/.test(entry);
}

function stems(words: string): string {
  return termsOf(words).map(stem).join(' ');
}

/** So that *forty* and *40* meet. */
const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i + 2)])
    .concat('thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, String(10 * (i + 3))])),
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
    const phrase = phraseAt(words, at);
    if (phrase !== null) {
      found.add(phrase.term);
      at += phrase.length;
      continue;
    }
    const word = words[at++] as string;
    const number = NUMBER_WORDS.get(word) ?? word;
    if (/^\d/.test(number)) {
      found.add(`#${number}`);
      continue;
    }
    if (STOP.has(word)) continue;
    const plain = stem(word);
    found.add(CLASSES.get(plain) ?? plain);
  }
  return found;
}

/** The longest name of a country or phrase of several words that begins at a word. */
function phraseAt(words: readonly string[], at: number): { readonly term: string; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const part = words.slice(at, at + length);
    const term = COUNTRIES.get(part.join(' ')) ?? (length > 1 ? PHRASES.get(part.map(stem).join(' ')) : undefined);
    if (term !== undefined) return { term, length };
  }
  return null;
}
