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
  const inside = embeddedPhrases(linking.phrases);
  const firstPerson: number[] = [];
  let sentence = 0;
  let leader = -1;

  /** Links a phrase that is not linked yet; also the source after a quotation, when a pronoun in the quotation needs it. */
  function linkOne(index: number): void {
    const phrase = linking.phrase(index);
    if (linking.draft(index) !== null || phrase.form === 'name') return;
    if (phrase.form === 'nominal') linkNominal(linking, index, salience);
    else if (RELATIVES.has(wordOf(linking, phrase))) linkRelative(linking, index);
    else {
      const start = linking.tokens.start(phrase.core.first);
      linkPronoun(linking, index, salience, {
        sentence,
        quoted: quoted[start] === 1,
        isSource: linking.isParty(index),
        reported: voices.at(start).length > 0,
        quotes: quotes(index),
        content: linking.contentOf(index),
        speakers: speakersAt(start, index),
      });
    }
  }

  /** Whether a phrase is the source of words in quotation marks from their first one on. */
  const quotes = (index: number) => linking.contentOf(index).some(({ start }) => quoted[start] === 1);

  /** Who is said to speak at an offset, innermost first. */
  function speakersAt(offset: number, asking: number): Draft[] {
    return voices.at(offset).flatMap(({ source }) => {
      const head = source === null ? null : linking.headOf(source);
      if (head === null || head === asking) return [];
      const isOutside = !voices
        .at(linking.tokens.start(linking.phrase(head).core.first))
        .some((voice) => voice.source === source);
      if (isOutside && head > asking) linkOne(head);
      const draft = linking.draft(head);
      return draft === null ? [] : [draft];
    });
  }

  for (let index = 0; index < linking.phrases.length; index++) {
    const phrase = linking.phrase(index);
    const start = linking.tokens.start(phrase.core.first);
    while (sentence + 1 < sentences.length && (sentences[sentence + 1] as Span).start <= start) sentence++;
    const word = wordOf(linking, phrase);
    if (isFirstPerson(word)) {
      speakersAt(start, index);
      linkSpeakerPronouns(linking, voices, [index]);
      if (linking.draft(index) === null) firstPerson.push(index);
      continue;
    }
    linkOne(index);
    const draft = linking.draft(index);
    if (draft === null || RELATIVES.has(word)) continue;
    const embedded = inside.has(index);
    const leads = !embedded && (leader !== sentence || isSubject(linking, phrase));
    if (!embedded) leader = sentence;
    salience.add({
      draft,
      start,
      sentence,
      speaks: linking.isParty(index),
      leads,
      embedded,
      quoted: quoted[start] === 1,
      reported: voices.at(start).length > 0,
      quotes: quotes(index),
    });
  }
  linkSpeakerPronouns(linking, voices, firstPerson);
}

const wordOf = (linking: Linking, { form, core }: Phrase) =>
  form === 'pronoun' ? linking.tokens.lower(core.first) : '';

/** Phrases that only modify another one: possessors and attributes. */
function embeddedPhrases(phrases: readonly Phrase[]): Set<number> {
  const inside = new Set<number>();
  for (const { possessor, role } of phrases) {
    for (const index of [possessor, ...(role?.attributes ?? [])]) if (index !== null) inside.add(index);
  }
  return inside;
}

function isSubject({ tokens }: Linking, { core }: Phrase): boolean {
  for (let token = core.first; token <= core.last; token++) if (tokens.isSubject(token)) return true;
  return false;
}
