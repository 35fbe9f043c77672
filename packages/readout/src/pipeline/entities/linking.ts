import type { EntityKind, Span } from '../../model/index.ts';
import type { GazetteerEntry } from '../../vocabulary/gazetteer-entry.ts';
import type { Gazetteer } from '../../vocabulary/gazetteer-index.ts';
import type { MentionReading } from '../reading.ts';
import { Draft } from './draft.ts';
import type { Phrase } from './phrase.ts';
import type { Tokens } from './tokens.ts';

/** The head of a span is looked for in so many of its tokens. */
const LONGEST_HEADED = 60;

/** What the linking of phrases to entities knows and has decided so far. */
export class Linking {
  readonly tokens: Tokens;
  readonly gazetteer: Gazetteer;
  readonly phrases: readonly Phrase[];
  readonly phraseAt: (token: number) => number | null;
  /** Year of publication, to tell who held an office. */
  readonly year: number | null;
  readonly drafts: Draft[] = [];
  readonly #draftOf: (Draft | null)[];
  readonly #byEntry = new Map<GazetteerEntry, Draft>();
  readonly #sources = new Map<number, Span[]>();
  readonly #mentions: readonly MentionReading[];
  readonly #mentionByEnd: ReadonlyMap<number, readonly number[]>;

  constructor(parts: {
    tokens: Tokens;
    gazetteer: Gazetteer;
    phrases: readonly Phrase[];
    phraseAt: (token: number) => number | null;
    year: number | null;
    mentions: readonly MentionReading[];
  }) {
    this.tokens = parts.tokens;
    this.gazetteer = parts.gazetteer;
    this.phrases = parts.phrases;
    this.phraseAt = parts.phraseAt;
    this.year = parts.year;
    this.#draftOf = new Array<Draft | null>(parts.phrases.length).fill(null);
    this.#mentions = parts.mentions;
    const byEnd = new Map<number, number[]>();
    for (const [i, { span }] of parts.mentions.entries()) {
      const list = byEnd.get(span.end) ?? [];
      list.push(i);
      byEnd.set(span.end, list);
    }
    this.#mentionByEnd = byEnd;
  }

  phrase(index: number): Phrase {
    return this.phrases[index] as Phrase;
  }

  draft(index: number | null): Draft | null {
    return index === null ? null : (this.#draftOf[index] ?? null);
  }

  link(index: number, draft: Draft | null): void {
    this.#draftOf[index] = draft;
  }

  /** Notes that a phrase heads a source or an addressee, and for a source what it says. */
  markParty(index: number, content: readonly Span[]): void {
    this.#sources.set(index, [...(this.#sources.get(index) ?? []), ...content]);
  }

  /** What a phrase is the source of. */
  contentOf(index: number): readonly Span[] {
    return this.#sources.get(index) ?? [];
  }

  /** Puts entities in the place of others. */
  replace(replacements: ReadonlyMap<Draft, Draft>): void {
    for (const [index, draft] of this.#draftOf.entries()) {
      if (draft !== null) this.#draftOf[index] = replacements.get(draft) ?? draft;
    }
    for (const draft of this.drafts) {
      const side = draft.side === null ? null : (replacements.get(draft.side) ?? draft.side);
      draft.side = side === draft ? null : side;
    }
  }

  /** Whether a phrase is the head of a cue’s source or addressee. */
  isParty(index: number): boolean {
    return this.#sources.has(index);
  }

  create(kind: EntityKind, entry: GazetteerEntry | null = null): Draft {
    const draft = new Draft(kind, entry);
    this.drafts.push(draft);
    return draft;
  }

  known(entry: GazetteerEntry): Draft | null {
    return this.#byEntry.get(entry) ?? null;
  }

  /** The entity of a gazetteer entry, with whom it speaks for. */
  ofEntry(entry: GazetteerEntry): Draft {
    const known = this.#byEntry.get(entry);
    if (known !== undefined) return known;
    const draft = this.create(entry.kind, entry);
    this.#byEntry.set(entry, draft);
    const side = entry.represents === undefined ? null : this.gazetteer.entry(entry.represents);
    if (side !== null && side !== entry) draft.side = this.ofEntry(side);
    return draft;
  }

  /** The core of a phrase, as the text has it. */
  text(index: number): string {
    const { core } = this.phrase(index);
    return this.tokens.slice(core.first, core.last);
  }

  span(index: number): Span {
    const { first, last } = this.phrase(index);
    return this.tokens.span(first, last);
  }

  /** The encoder’s mentions that end where a phrase ends and do not begin after its core. */
  mentionsOf(index: number): MentionReading[] {
    const { core, last } = this.phrase(index);
    const start = this.tokens.start(core.first);
    const marks = this.tokens.type(last + 1).isPossessive ? [last, last + 1] : [last];
    return marks
      .flatMap((token) => this.#mentionByEnd.get(this.tokens.end(token)) ?? [])
      .map((i) => this.#mentions[i] as MentionReading)
      .filter(({ span }) => span.start <= start);
  }

  /** The type that the encoder gives a phrase, where it is at least this sure. */
  typeOf(index: number, least = 0.4): string | null {
    const [best] = this.mentionsOf(index).sort((a, b) => b.confidence - a.confidence);
    return best !== undefined && best.confidence >= least ? best.type : null;
  }

  /** How likely the encoder thinks each earlier entity to be a phrase’s. */
  votes(index: number): Map<Draft, number> {
    const votes = new Map<Draft, number>();
    for (const mention of this.mentionsOf(index)) {
      for (const { mention: earlier, probability } of mention.antecedents) {
        const draft = this.draftIn((this.#mentions[earlier] as MentionReading).span);
        if (draft !== null) votes.set(draft, Math.max(votes.get(draft) ?? 0, probability));
      }
    }
    return votes;
  }

  /** The entity of the phrase that heads a span. */
  draftIn(span: Span): Draft | null {
    return this.draft(this.headOf(span));
  }

  /** The phrase that heads a span: the last of those that begin where the first one begins. */
  headOf(span: Span): number | null {
    const inside = this.tokens.within(span);
    if (inside === null) return null;
    let best: number | null = null;
    const end = Math.min(inside.last, inside.first + LONGEST_HEADED);
    for (let token = inside.first; token <= end; token++) {
      const index = this.phraseAt(token);
      if (index === null) continue;
      const { first, core } = this.phrase(index);
      if (core.last <= inside.last && (best === null || first <= this.phrase(best).first)) best = index;
      token = core.last;
    }
    return best;
  }
}
