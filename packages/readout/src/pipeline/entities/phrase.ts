import type { MentionForm } from '../../model/index.ts';
import type { NameSense } from '../../vocabulary/gazetteer-index.ts';
import type { RoleNoun } from '../../vocabulary/role-nouns.ts';

/** Tokens from first to last, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How a role noun is used: *Putin’s senior foreign policy aide*. */
export interface Role {
  readonly noun: RoleNoun;
  /** Words between the determiner or possessor and the noun, lower case. */
  readonly modifiers: readonly string[];
  /** *a*, *some*, *two*: not yet spoken of. */
  readonly indefinite: boolean;
  readonly plural: boolean;
  /** Phrase index of the possessor: *Putin’s*, *its*. */
  readonly possessor: number | null;
  /** Phrase indexes of names and nouns among the modifiers: *Russian*, *Kremlin*, *foreign ministry*. */
  readonly attributes: readonly number[];
  /** The role without determiner: *senior foreign policy aide*. */
  readonly words: Stretch;
  /** The token after *of*, *for*, *from* or *at*, where one of them follows; its phrase tells the side. */
  readonly complement: number | null;
}

/** A noun phrase that may speak of an entity. */
export interface Phrase extends Stretch {
  readonly form: MentionForm;
  /** The name, the noun, or the pronoun itself. */
  readonly core: Stretch;
  /** For names: what the gazetteer knows of it, nothing for an unknown one. */
  readonly senses: readonly NameSense[];
  readonly role: Role | null;
  /** Phrase index of a name’s possessor: *Zambia’s Makozo Chikote*. */
  readonly possessor: number | null;
  /** Courtesy before a name, lower case: *mr*. */
  readonly courtesy: string | null;
  /** An index of a phrase that says the same of the same: *Heiko Maas, Germany’s foreign minister*. */
  apposition: number | null;
}
