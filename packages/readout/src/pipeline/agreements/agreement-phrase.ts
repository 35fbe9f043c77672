import type { Span } from '../../model/index.ts';
import type { AgreementWords } from '../../vocabulary/agreement-words.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { topicPhrase } from '../topics/topic-phrase.ts';
import type { Words } from '../words.ts';

/** Whether a word is a noun for a deal. */
const isDeal = (words: Words, word: number, list: AgreementWords): boolean =>
  (words.upos(word) === 'NOUN' || words.upos(word) === 'PROPN') &&
  baseForms(words.lower(word)).some((form) => list.deals.has(form));

/** Whether a word is a verb of settling: *agreed*, *undertook*. */
export const isSettling = (words: Words, word: number, list: AgreementWords): boolean =>
  words.upos(word) === 'VERB' && baseForms(words.lower(word)).some((form) => list.settling.has(form));

/** Whether a word names a deal or the settling of one. */
export const namesAgreement = (words: Words, word: number, list: AgreementWords): boolean =>
  isDeal(words, word, list) || isSettling(words, word, list);

/** The words in which an event's word tells of an agreement: a deal with its modifiers, or *agreed to …*; null where there is neither. */
export function agreementPhrase(words: Words, trigger: number, list: AgreementWords): Span | null {
  if (isDeal(words, trigger, list)) return topicPhrase(words, trigger);
  const deal = words.childrenBy(trigger, 'obj', 'nsubj:pass', 'obl', 'nmod').find((word) => isDeal(words, word, list));
  if (deal !== undefined) return topicPhrase(words, deal);
  const governor = words.head(trigger);
  if (words.deprel(trigger).startsWith('acl') && isDeal(words, governor, list)) return topicPhrase(words, governor);
  if (!isSettling(words, trigger, list)) return null;
  // In *“…,” she agreed* what stands before is an opinion, no deal.
  const complement = complementsOf(words, trigger, list).find((word) => word > trigger);
  return complement === undefined ? null : { start: words.start(trigger), end: endOf(words, complement) };
}

function endOf(words: Words, word: number): number {
  return words.end(words.subtree(word).findLast((part) => words.upos(part) !== 'PUNCT') ?? word);
}

function complementsOf(words: Words, verb: number, list: AgreementWords): number[] {
  return [
    ...words.childrenBy(verb, 'xcomp', 'ccomp'),
    ...words
      .childrenBy(verb, 'obl', 'obj')
      .filter((word) =>
        words
          .childrenBy(word, 'case')
          .some((child) => list.prepositions.has(words.lower(child)) || words.lower(child) === 'to'),
      ),
  ];
}

/** What an agreement is about: *on grain*, *to open a crossing*; null where the text does not say. */
export function subjectOfAgreement(words: Words, phrase: Span, list: AgreementWords): Span | null {
  for (const word of words.within(phrase)) {
    if (!isDeal(words, word, list) && !isSettling(words, word, list)) continue;
    const about = words
      .childrenBy(word, 'nmod', 'obl')
      .find((child) =>
        words.childrenBy(child, 'case').some((preposition) => list.prepositions.has(words.lower(preposition))),
      );
    if (about !== undefined) return topicPhrase(words, about);
    const [clause] = words.childrenBy(word, 'xcomp', 'ccomp', 'acl');
    if (clause !== undefined && clause > word) {
      const first = words
        .subtree(clause)
        .find(
          (part) =>
            part > word && words.upos(part) !== 'PUNCT' && words.upos(part) !== 'PART' && words.upos(part) !== 'SCONJ',
        );
      return { start: words.start(first ?? clause), end: endOf(words, clause) };
    }
  }
  return null;
}
