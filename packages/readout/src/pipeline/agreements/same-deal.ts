import type { Span } from '../../model/index.ts';
import type { AgreementWords } from '../../vocabulary/agreement-words.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import type { Words } from '../words.ts';

/** Words before a noun that take it for known. */
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'both']);
/** Nouns that may stand for any deal: *the deal* after *a memorandum*. */
const GENERIC = new Set(['agreement', 'deal', 'accord', 'pact', 'arrangement', 'understanding', 'document']);
/** Parts of speech that tell one deal from another. */
const TELLING = new Set(['PROPN', 'NUM', 'ADJ', 'NOUN']);

/** How a phrase names a deal: by which noun, and with what else. */
interface DealName {
  readonly noun: string;
  readonly definite: boolean;
  readonly telling: ReadonlySet<string>;
}

function nameIn(words: Words, span: Span, list: AgreementWords): DealName | null {
  const inside = words.within(span);
  const at = inside.findIndex((word) => isDealNoun(words, word, list));
  const head = inside[at];
  if (head === undefined) return null;
  const noun = baseForms(words.lower(head)).find((form) => list.deals.has(form)) ?? words.lower(head);
  const others = inside.filter((word) => word !== head && TELLING.has(words.upos(word)));
  return {
    noun,
    definite: inside.slice(0, at).some((word) => DEFINITE.has(words.lower(word))),
    telling: new Set(others.map((word) => words.lower(word))),
  };
}

const isDealNoun = (words: Words, word: number, list: AgreementWords): boolean =>
  words.upos(word) !== 'VERB' && baseForms(words.lower(word)).some((form) => list.deals.has(form));

/**
 * Whether a phrase speaks again of the deal that an earlier one named: *the truce* after *a truce of three days*, *the Kivu
 * pact* after *a pact with Kivu*, *the deal* after any.
 */
export function namesAgain(words: Words, later: Span, earlier: Span, list: AgreementWords): boolean {
  const again = nameIn(words, later, list);
  if (again === null || !again.definite) return false;
  const first = nameIn(words, earlier, list);
  const alike = first !== null && first.noun === again.noun;
  if (again.telling.size === 0) return alike || (GENERIC.has(again.noun) && words.within(later).length <= SHORTEST);
  return alike && [...again.telling].every((word) => first.telling.has(word));
}

/** *The deal* alone, in words. */
const SHORTEST = 2;
