import { insideQuotationMarks } from '../../encoder/index.ts';
import type { Attribution } from '../../model/index.ts';
import type { Gazetteer } from '../../vocabulary/gazetteer-index.ts';
import type { EarlyContext } from '../context.ts';
import { EntityIndex } from '../entity-index.ts';
import { joinAppositions } from './appositions.ts';
import { buildEntities } from './entity-builder.ts';
import { linkInOrder } from './link-in-order.ts';
import { Linking } from './linking.ts';
import { linkNames } from './name-linker.ts';
import { PhraseBuilder } from './phrase-builder.ts';
import { Voices } from './quotation-voices.ts';
import { Tokens } from './tokens.ts';
import { findUnits } from './units.ts';
import { nameUnnamedOffices } from './unnamed-offices.ts';

/** A context before entities are resolved, with the attributions, whose sources and addressees speak of entities. */
export type NamingContext = EarlyContext & { readonly attributions: readonly Attribution[] };

/** Who and what a document speaks of: mentions found, typed and grouped, by the gazetteer, the noun phrases and the encoder’s votes. */
export function resolveEntities({ document, reading, attributions }: NamingContext, gazetteer: Gazetteer): EntityIndex {
  const { text } = document;
  const tokens = new Tokens(text, reading.words);
  const builder = new PhraseBuilder(tokens, findUnits(tokens, gazetteer), cueTokens(tokens, attributions));
  joinAppositions(builder.phrases, tokens);
  const linking = new Linking({
    tokens,
    gazetteer,
    phrases: builder.phrases,
    phraseAt: (token) => builder.phraseAt(token),
    year: document.published === null ? null : Number(document.published.slice(0, 4)),
    mentions: reading.mentions,
  });
  markParties(linking, attributions);
  linkNames(linking);
  linkInOrder(linking, reading.sentences, insideQuotationMarks(text), new Voices(attributions));
  nameUnnamedOffices(linking);
  const entities = buildEntities(linking);
  return new EntityIndex([...entities.values()], (span) => {
    const head = linking.headOf(span);
    if (head === null) return undefined;
    const draft = linking.draft(head);
    return draft === null ? null : (entities.get(draft) ?? null);
  });
}

function markParties(linking: Linking, attributions: readonly Attribution[]): void {
  for (const { source, addressee, content } of attributions) {
    for (const [party, said] of [
      [source, content],
      [addressee, []],
    ] as const) {
      const [span] = party?.spans ?? [];
      const head = span === undefined ? null : linking.headOf(span);
      if (head !== null) linking.markParty(head, said);
    }
  }
}

/** Tests whether a token belongs to a cue. */
function cueTokens(tokens: Tokens, attributions: readonly Attribution[]): (token: number) => boolean {
  const isCue = new Uint8Array(tokens.count);
  for (const span of attributions.flatMap(({ cue }) => cue)) {
    for (let token = tokens.at(span.start); token < tokens.count && tokens.start(token) < span.end; token++)
      isCue[token] = 1;
  }
  return (token) => isCue[token] === 1;
}
