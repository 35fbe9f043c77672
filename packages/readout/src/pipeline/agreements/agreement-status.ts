import type { AgreementStatus } from '../../model/index.ts';
import type { AgreementWords } from '../../vocabulary/agreement-words.ts';
import { baseForms } from '../../vocabulary/base-forms.ts';
import { isNegated, modalityOf } from '../events/modality.ts';
import type { Reading } from '../reading.ts';
import { sentenceAt } from '../span-index.ts';
import type { Words } from '../words.ts';

const TIES = new Set(['obj', 'nsubj', 'nsubj:pass', 'obl', 'acl', 'acl:relcl', 'nmod', 'xcomp', 'ccomp', 'conj']);
const OWN = ['acl', 'acl:relcl'];
/** Relations of a word inside a noun phrase: what governs the phrase says more of the deal. */
const WITHIN_PHRASE = new Set(['nmod', 'acl', 'obl']);
/** How a deal came about; whatever else is told of it came later, wherever it stands: *the implementation of the agreements reached*. */
const BIRTH: ReadonlySet<AgreementStatus> = new Set(['proposed', 'reached', 'signed']);

/** What the verbs and nouns around a deal's word say has become of it: how it came about first, the rest in the order of the text. */
export function statusesTold(words: Words, deal: number, list: AgreementWords): AgreementStatus[] {
  const found: { word: number; status: AgreementStatus }[] = [];
  const add = (word: number): void => {
    const status = statusOfWord(words, word, list);
    if (status !== null) found.push({ word, status });
  };
  add(deal);
  for (const word of words.childrenBy(deal, ...OWN)) add(word);
  if (!words.isRoot(deal) && TIES.has(words.deprel(deal))) {
    const governor = words.head(deal);
    add(governor);
    for (const word of words.childrenBy(governor, 'conj', 'xcomp')) add(word);
    const within = words.upos(governor) === 'NOUN' || WITHIN_PHRASE.has(words.deprel(governor));
    if (within && !words.isRoot(governor)) add(words.head(governor));
  }
  const stage = ({ status }: { status: AgreementStatus }) => (BIRTH.has(status) ? 0 : 1);
  return found.sort((a, b) => stage(a) - stage(b) || a.word - b.word).map(({ status }) => status);
}

/** What the sentence after a deal's says of it when it goes on about it: *It was extended on Thursday*. */
export function statusToldNext(
  { words, sentences }: Pick<Reading, 'words' | 'sentences'>,
  deal: number,
  list: AgreementWords,
): AgreementStatus[] {
  const index = sentenceAt(sentences, words.start(deal));
  const next = sentences[index + 1];
  if (next === undefined) return [];
  const root = words.within(next).find((word) => words.isRoot(word));
  if (root === undefined) return [];
  const [subject] = words.childrenBy(root, 'nsubj', 'nsubj:pass');
  if (subject === undefined || !speaksOfDeal(words, subject, list)) return [];
  const status = statusOfWord(words, root, list);
  return status === null ? [] : [status];
}

function speaksOfDeal(words: Words, subject: number, list: AgreementWords): boolean {
  if (words.lower(subject) === 'it') return true;
  const definite = words
    .childrenBy(subject, 'det')
    .some((child) => ['the', 'this', 'that'].includes(words.lower(child)));
  return definite && baseForms(words.lower(subject)).some((form) => list.deals.has(form));
}

function statusOfWord(words: Words, word: number, list: AgreementWords): AgreementStatus | null {
  for (const lemma of baseForms(words.lower(word))) {
    if (words.upos(word) === 'NOUN') {
      const status = list.noun(lemma);
      if (status !== null) return status;
      continue;
    }
    const sense = list.verb(lemma);
    if (
      sense === null ||
      (sense.particle !== null && !words.children(word).some((child) => words.lower(child) === sense.particle))
    )
      continue;
    return asTold(words, word, sense.status);
  }
  return null;
}

/** A step that is denied tells nothing; one that is only planned or wanted leaves a new deal proposed. */
function asTold(words: Words, verb: number, status: AgreementStatus): AgreementStatus | null {
  const modality = modalityOf(words, verb);
  if (modality === null || modality === 'occurred' || modality === 'ongoing')
    return isNegated(words, verb) ? null : status;
  if (status !== 'reached' && status !== 'signed')
    return modality === 'planned' && status === 'extended' ? status : null;
  return modality === 'refused' ? 'rejected' : 'proposed';
}
