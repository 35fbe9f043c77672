import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import { linkNominal } from './nominal-linker.ts';
import type { Phrase } from './phrase.ts';
import { linkPronoun, linkRelative, RELATIVES } from './pronoun-linker.ts';
import type { Voices } from './quotation-voices.ts';
import { Salience } from './salience.ts';
import { isFirstPerson, linkSpeakerPronouns } from './speaker-pronouns.ts';

/** Links descriptions and pronouns in the order of the text, each to what was spoken of before it; names are linked already. */
export function linkInOrder(linking: Linking, sentences: readonly Span[], quoted: Uint8Array, voices: Voices): void {
  const salience = new Salience();
  const firstPerson: number[] = [];
  let sentence = 0;
  let leader = -1;
  for (let index = 0; index < linking.phrases.length; index++) {
    const phrase = linking.phrase(index);
    const start = linking.tokens.start(phrase.core.first);
    while (sentence + 1 < sentences.length && (sentences[sentence + 1] as Span).start <= start) sentence++;
    const inQuotation = quoted[start] === 1;
    const word = phrase.form === 'pronoun' ? linking.tokens.lower(phrase.core.first) : '';
    const isSource = linking.isParty(index);
    if (isFirstPerson(word)) {
      linkSpeakerPronouns(linking, voices, [index]);
      if (linking.draft(index) === null) firstPerson.push(index);
      continue;
    }
    if (RELATIVES.has(word)) linkRelative(linking, index);
    else if (phrase.form === 'pronoun')
      linkPronoun(linking, index, salience, {
        sentence,
        quoted: inQuotation,
        isSource,
        content: linking.contentOf(index),
        speakers: speakersAt(linking, voices, start),
      });
    else if (phrase.form === 'nominal') linkNominal(linking, index, salience);
    const draft = linking.draft(index);
    if (draft === null || (phrase.form === 'pronoun' && RELATIVES.has(word))) continue;
    const leads = leader !== sentence || isSubject(linking, phrase);
    leader = sentence;
    salience.add({
      draft,
      start,
      sentence,
      speaks: isSource,
      leads,
      quoted: inQuotation,
      byName: phrase.form === 'name',
    });
  }
  linkSpeakerPronouns(linking, voices, firstPerson);
}

function isSubject({ tokens }: Linking, { core }: Phrase): boolean {
  for (let token = core.first; token <= core.last; token++) if (tokens.isSubject(token)) return true;
  return false;
}

/** Who is said to speak at an offset, innermost first. */
function speakersAt(linking: Linking, voices: Voices, offset: number): Draft[] {
  return voices.at(offset).flatMap(({ source }) => {
    const draft = source === null ? null : linking.draftIn(source);
    return draft === null ? [] : [draft];
  });
}
