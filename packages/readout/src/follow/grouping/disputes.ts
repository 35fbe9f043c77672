import { TermWeights } from '../../compare/term-weights.ts';
import { contentTerms } from '../../compare/terms.ts';
import { type Record, sliceSpan } from '../../model/index.ts';
import type { Account, AccountDraft, ThreadDescription } from '../../store/threads.ts';
import type { AccountKind, RecordCast } from './account-kind.ts';
import { shortened } from './labels.ts';
import type { Measure } from './linkage.ts';

interface DisputeTraits {
  readonly claim: string;
  readonly terms: readonly string[];
  /** Id of the side that made the claim. */
  readonly claimant: string | null;
  readonly relation: string;
  readonly published: string | null;
}

const ONE_CLAIM = 1.2;
const WORDS = 2;
const SAME_CLAIMANT = 0.5;
const OTHER_CLAIMANT = -1;
/** A claim of more words is known by its first ones. */
const MOST_TERMS = 10;

/** Claims and acts that somebody takes a stand on: by what is claimed and by whom. */
export const disputes: AccountKind = {
  accountsOf(record: Record, cast: RecordCast): AccountDraft[] {
    const { text, published } = record.document;
    return record.disputes.map(({ id, claim: spans, spans: stand, claimant, by, relation }) => {
      const claim = (spans.length > 0 ? spans : stand)
        .map((span) => sliceSpan(text, span))
        .join(' … ')
        .replace(/\s+/g, ' ');
      const terms = [...contentTerms(claim)];
      const traits: DisputeTraits = { claim, terms, claimant: cast.side(claimant)?.id ?? null, relation, published };
      const keys = terms.slice(0, MOST_TERMS).map((term) => `dispute ${term}`);
      const entities = [claimant, ...by].flatMap((entity) => cast.ids(entity));
      return { kind: 'dispute', entry: id, part: 0, keys, entities, traits };
    });
  },

  measure(accounts: readonly Account[]): Measure {
    const weights = new TermWeights(accounts.map((account) => new Set(traitsOf(account).terms)));
    return {
      threshold: ONE_CLAIM,
      score(x, y) {
        const [a, b] = [traitsOf(x), traitsOf(y)];
        const areBothKnown = a.claimant !== null && b.claimant !== null;
        const claimant = !areBothKnown ? 0 : a.claimant === b.claimant ? SAME_CLAIMANT : OTHER_CLAIMANT;
        return claimant + WORDS * weights.similarity(new Set(a.terms), new Set(b.terms));
      },
    };
  },

  describe(accounts: readonly Account[]): ThreadDescription {
    const all = accounts.map(traitsOf);
    const shortest = all.reduce((a, b) => (b.claim.length < a.claim.length ? b : a));
    const days = all.flatMap(({ published }) => published ?? []).sort();
    const relations = [...new Set(all.map(({ relation }) => relation))];
    return {
      label: shortened(shortest.claim),
      eventType: null,
      mode: null,
      status: relations.join(', '),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      latest: days.at(-1) ?? null,
    };
  },
};

function traitsOf({ traits }: Account): DisputeTraits {
  return traits as DisputeTraits;
}
