import type { EntityKind, MentionForm, Span } from '../../model/index.ts';
import type { GazetteerEntry } from '../../vocabulary/gazetteer-entry.ts';
import { nameKeys } from '../../vocabulary/name-tokens.ts';
import type { Gender } from '../../vocabulary/role-nouns.ts';
import type { Role } from './phrase.ts';

/** A role noun with its modifiers. */
export interface Office {
  readonly noun: string;
  readonly modifiers: readonly string[];
}

/** More ways to call one entity are not kept. */
const MOST_OFFICES = 12;

/** An entity while its mentions are being gathered. */
export class Draft {
  readonly entry: GazetteerEntry | null;
  kind: EntityKind;
  /** Forms of its name in the text. */
  readonly names = new Set<string>();
  readonly titles = new Set<string>();
  /** Role nouns that the text calls it by, with their modifiers: *foreign minister*. */
  readonly offices: Office[] = [];
  /** Whom it speaks for. */
  side: Draft | null = null;
  gender: Gender | null = null;
  plural = false;
  /** The description of an office holder whose name the text may tell elsewhere: *the Prime Minister*. */
  unnamedRole: Role | null = null;
  /** Known from the gazetteer alone: the text tells the office, not the name. */
  isInferred = false;
  /** For those without a name: the description, and for *its ministry* whose it is and the words without the pronoun. */
  description: string | null = null;
  owned: { readonly owner: Draft; readonly words: string } | null = null;
  readonly mentions: { span: Span; form: MentionForm }[] = [];

  constructor(kind: EntityKind, entry: GazetteerEntry | null) {
    this.kind = kind;
    this.entry = entry;
  }

  addOffice(office: Office): void {
    const key = (known: Office) => [...known.modifiers, known.noun].join(' ');
    if (this.offices.length >= MOST_OFFICES || this.offices.some((known) => key(known) === key(office))) return;
    this.offices.push(office);
  }

  get isPerson(): boolean {
    return this.kind === 'person';
  }

  get isNamed(): boolean {
    return this.names.size > 0;
  }

  /** The tokens of its fullest name. */
  get fullKeys(): readonly string[] {
    return [...this.names].map(nameKeys).reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
  }
}
