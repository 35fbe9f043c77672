import type { NameSense } from '../../vocabulary/gazetteer-index.ts';
import { roleNouns } from '../../vocabulary/role-nouns.ts';
import { DETERMINERS, INDEFINITE, POSSESSIVES } from './closed-classes.ts';
import { isHeadNoun, mayModify } from './noun-context.ts';
import type { Phrase, Role, Stretch } from './phrase.ts';
import type { Tokens } from './tokens.ts';
import type { Unit } from './units.ts';

/** A role noun has at most so many tokens before it. */
const LONGEST_MODIFIERS = 9;
const COMPLEMENT_PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in']);
/** Words that may stand before another determiner: *both the presidents*. */
const PREDETERMINERS = new Set(['the', 'both', 'all', 'these', 'those', 'some', 'any']);

/** Builds noun phrases around units: titles before names, determiners, modifiers and possessors before nouns. */
export class PhraseBuilder {
  readonly phrases: Phrase[] = [];
  /** The phrase whose core covers a token, by token; -1 for none. */
  readonly #phraseOf: Int32Array;
  readonly #tokens: Tokens;
  readonly #isCue: (token: number) => boolean;

  constructor(tokens: Tokens, units: readonly Unit[], isCue: (token: number) => boolean) {
    this.#tokens = tokens;
    this.#isCue = isCue;
    this.#phraseOf = new Int32Array(tokens.count).fill(-1);
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as Unit;
      const next = units[i + 1];
      if (unit.kind === 'role') {
        const name = next !== undefined && this.#mayBear(unit, next) ? next : null;
        const role = this.#role(unit);
        if (role === null) continue;
        if (name === null) this.#add(this.#nominal(unit, role));
        else {
          this.#add(this.#titled(name, role));
          i++;
        }
      } else if (unit.kind === 'pronoun') this.#add(this.#pronoun(unit));
      else this.#add(this.#named(unit));
    }
  }

  #add(phrase: Phrase): void {
    const index = this.phrases.length;
    this.phrases.push(phrase);
    for (let token = phrase.core.first; token <= phrase.core.last; token++) this.#phraseOf[token] = index;
  }

  /** The phrase whose core covers a token. */
  phraseAt(token: number): number | null {
    const index = this.#phraseOf[token] ?? -1;
    return index < 0 ? null : index;
  }

  /** Whether a name right after a role noun is the name of who has the role. */
  #mayBear(role: Unit & { kind: 'role' }, name: Unit): boolean {
    if (!this.#isBesides(role.last, name.first)) return false;
    const { noun } = role;
    if (noun.role === 'document' || noun.role === 'group' || noun.role === 'government' || noun.role === 'country')
      return false;
    const people = noun.role === 'office' || noun.role === 'person';
    if (name.kind === 'unknown') return !noun.plural || people;
    if (name.kind !== 'known' || noun.plural) return false;
    const kind = name.senses[0]?.entry.kind;
    if (people) return kind === 'person';
    return name.senses[0]?.sense === 'name' && (kind === 'organization' || kind === 'outlet');
  }

  /** Whether nothing but courtesies stands between a role noun and a name: *Foreign Minister Dr. S. Jaishankar*. */
  #isBesides(role: number, name: number): boolean {
    if (name - role > 5 || this.#tokens.startsLine(name)) return false;
    for (let token = role + 1; token < name; token++) {
      const { lower, isCapital } = this.#tokens.type(token);
      if (lower === 'the' && isCapital && token === name - 1) continue;
      if (lower !== '.' && !(isCapital && roleNouns().isCourtesy(lower))) return false;
      if (lower === '.' && token === role + 1) return false;
    }
    return true;
  }

  #titled(name: Unit, role: Role): Phrase {
    const base = this.#named(name);
    return { ...base, first: this.#start(role), role, possessor: role.possessor };
  }

  #start(role: Role): number {
    const { first } = role.words;
    if (role.possessor !== null) return (this.phrases[role.possessor] as Phrase).first;
    const before = this.#tokens.lower(first - 1);
    return first > 0 && !this.#tokens.startsLine(first) && DETERMINERS.has(before)
      ? this.#withDeterminers(first)
      : first;
  }

  #withDeterminers(first: number): number {
    let start = first;
    while (start > 0 && !this.#tokens.startsLine(start) && DETERMINERS.has(this.#tokens.lower(start - 1))) {
      if (start < first && !PREDETERMINERS.has(this.#tokens.lower(start - 1))) break;
      start--;
    }
    return start;
  }

  #nominal(unit: Unit & { kind: 'role' }, role: Role): Phrase {
    const first = this.#start(role);
    return {
      first,
      last: unit.last,
      form: 'nominal',
      core: { first: unit.first, last: unit.last },
      senses: [],
      role,
      possessor: role.possessor,
      courtesy: null,
      apposition: null,
    };
  }

  #pronoun({ first, last }: Stretch): Phrase {
    return {
      first,
      last,
      form: 'pronoun',
      core: { first, last },
      senses: [],
      role: null,
      possessor: null,
      courtesy: null,
      apposition: null,
    };
  }

  #named(unit: Unit): Phrase {
    const senses: readonly NameSense[] = unit.kind === 'known' ? unit.senses : [];
    const core = { first: unit.first, last: unit.last };
    let first = unit.first;
    let courtesy: string | null = null;
    for (let token = first - 1; token >= 0 && first - token <= 2 && !this.#tokens.startsLine(token + 1); token--) {
      const lower = this.#tokens.lower(token);
      if (lower === '.' && token + 1 === first) continue;
      if (!this.#tokens.type(token).isCapital || !roleNouns().isCourtesy(lower)) break;
      courtesy = lower;
      first = token;
    }
    const possessor = this.#possessorBefore(first);
    if (possessor !== null) first = (this.phrases[possessor] as Phrase).first;
    else if (courtesy === null && this.#tokens.lower(first - 1) === 'the' && !this.#tokens.startsLine(first)) first--;
    return { first, last: unit.last, form: 'name', core, senses, role: null, possessor, courtesy, apposition: null };
  }

  /** The phrase that a possessive mark, or a possessive pronoun, before a token belongs to. */
  #possessorBefore(token: number): number | null {
    const before = token - 1;
    if (before < 0 || this.#tokens.startsLine(token)) return null;
    if (POSSESSIVES.has(this.#tokens.lower(before))) return this.phraseAt(before);
    const owner = this.phraseAt(before - 1);
    if (owner !== null && (this.phrases[owner] as Phrase).form === 'pronoun') return null;
    if (this.#tokens.type(before).isPossessive || this.#isPluralPossessive(before)) return owner;
    return null;
  }

  /** An apostrophe after an s with a word after it: *the ministers’ aide*, *the Houthis’ spokesman*. */
  #isPluralPossessive(token: number): boolean {
    const { text } = this.#tokens.type(token);
    return (
      (text === '’' || text === "'") &&
      this.#tokens.isParted(token + 1) &&
      this.#tokens.lower(token - 1).endsWith('s') &&
      !this.#tokens.isParted(token)
    );
  }

  /** Walks left from a role noun over its modifiers. Null where the noun is a part of another word’s phrase. */
  #role(unit: Unit & { kind: 'role' }): Role | null {
    const tokens = this.#tokens;
    if (!isHeadNoun(tokens, unit, this.#isCue)) return null;
    const attributes: number[] = [];
    const modifiers: string[] = [];
    let start = unit.first;
    let possessor: number | null = null;
    while (unit.first - start < LONGEST_MODIFIERS && start > 0 && !tokens.startsLine(start)) {
      const before = start - 1;
      possessor = this.#possessorBefore(start);
      if (possessor !== null) break;
      const phrase = this.phraseAt(before);
      if (phrase !== null) {
        const { core, form, senses } = this.phrases[phrase] as Phrase;
        if (form === 'pronoun' || senses[0]?.entry.kind === 'person' || this.#isCue(before)) break;
        attributes.push(phrase);
        start = core.first;
        modifiers.unshift(...this.#lowers(core));
        const inner = (this.phrases[phrase] as Phrase).role;
        if (inner !== null && unit.first - inner.words.first <= 2 * LONGEST_MODIFIERS) {
          start = inner.words.first;
          possessor = inner.possessor;
          attributes.push(...inner.attributes);
          if (possessor !== null) break;
        }
        continue;
      }
      if (!mayModify(tokens, before, unit, this.#isCue)) break;
      if (tokens.type(before).isWord) modifiers.unshift(tokens.lower(before));
      start = before;
    }
    const determiner = this.#withDeterminers(start);
    const indefinite = determiner < start && INDEFINITE.has(tokens.lower(start - 1));
    const counted = unit.noun.plural || (determiner < start && tokens.lower(start - 1) === 'both');
    const preposition = tokens.lower(unit.last + 1);
    return {
      noun: unit.noun,
      modifiers: [...modifiers, ...this.#matterWords(unit)],
      indefinite,
      plural: counted,
      possessor,
      attributes,
      words: { first: start, last: unit.last },
      complement:
        COMPLEMENT_PREPOSITIONS.has(preposition) || preposition === '(' ? this.#pastDeterminer(unit.last + 2) : null,
    };
  }

  /** What an office is in charge of says the same as a modifier: *Minister of Finance*, *finance minister*. */
  #matterWords({ matter, last }: Unit & { kind: 'role' }): string[] {
    return matter === null
      ? []
      : this.#lowers({ first: matter, last }).filter((word) => word.length > 3 || word === 'war');
  }

  #lowers({ first, last }: Stretch): string[] {
    return Array.from({ length: last - first + 1 }, (_, k) => this.#tokens.lower(first + k));
  }

  #pastDeterminer(token: number): number {
    return this.#tokens.lower(token) === 'the' ? token + 1 : token;
  }
}
