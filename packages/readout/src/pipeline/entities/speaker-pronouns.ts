import type { Draft } from './draft.ts';
import type { Linking } from './linking.ts';
import type { Voices } from './quotation-voices.ts';
import { standsFor } from './side-finder.ts';

const SPEAKER = new Set(['i', 'me', 'my', 'mine', 'myself']);
const SPEAKERS_SIDE = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** Whether a pronoun speaks of the speaker or the speaker’s side. */
export function isFirstPerson(word: string): boolean {
  return SPEAKER.has(word) || SPEAKERS_SIDE.has(word);
}

/** Links *I* to who speaks and *we* to the side that who speaks stands for. Outside of all speech they stay without an entity. */
export function linkSpeakerPronouns(linking: Linking, voices: Voices, pronouns: readonly number[]): void {
  for (const index of pronouns) {
    const { first } = linking.phrase(index).core;
    const speaker = speakerAt(linking, voices, linking.tokens.start(first));
    if (speaker === null) continue;
    const word = linking.tokens.lower(first);
    linking.link(
      index,
      SPEAKER.has(word)
        ? speaker.isPerson
          ? speaker
          : null
        : (standsFor(speaker) ?? (speaker.isPerson ? null : speaker)),
    );
  }
}

function speakerAt(linking: Linking, voices: Voices, offset: number): Draft | null {
  for (const { source } of voices.at(offset)) {
    const draft = source === null ? null : linking.draftIn(source);
    if (draft !== null) return draft;
  }
  return null;
}
