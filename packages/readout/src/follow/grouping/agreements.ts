import { TermWeights } from '../../compare/term-weights.ts';
import { contentTerms } from '../../compare/terms.ts';
import { type Agreement, type Record, type Span, sliceSpan } from '../../model/index.ts';
import type { Account, AccountDraft, ThreadDescription } from '../../store/threads.ts';
import type { AccountKind, RecordCast } from './account-kind.ts';
import { shortened } from './labels.ts';
import type { Measure } from './linkage.ts';

interface AgreementTraits {
  /** Ids of the sides. */
  readonly parties: readonly string[];
  readonly names: readonly string[];
  readonly subject: string;
  readonly terms: readonly string[];
  readonly status: Agreement['status'];
  readonly from: string | null;
  readonly to: string | null;
  readonly published: string | null;
}

const ONE_DEAL = 2.2;
const BOTH_PARTIES = 1;
const ONE_PARTY = 0.3;
const SUBJECT = 3;
/** The making of a deal on days as far apart as this is the making of two: exchanges of prisoners come again. */
const OTHER_DEAL_DAYS = 21;
const OTHER_DEAL = -2;
/** A subject of more words is known by its first ones. */
const MOST_TERMS = 8;

const MAKING: ReadonlySet<Agreement['status']> = new Set(['reached', 'signed']);

/** Deals: by who made them and what about; status and time are what changes. */
export const agreements: AccountKind = {
  accountsOf(record: Record, cast: RecordCast): AccountDraft[] {
    return record.agreements.map((agreement) => {
      const { id, parties, status } = agreement;
      const sides = new Map(parties.flatMap((party) => cast.side(party) ?? []).map((side) => [side.id, side.name]));
      const subject = words(record.document.text, agreement.subject.length > 0 ? agreement.subject : agreement.spans);
      const time = record.times.find((candidate) => candidate.id === agreement.time && candidate.kind === 'date');
      const traits: AgreementTraits = {
        parties: [...sides.keys()].sort(),
        names: [...sides.values()],
        subject,
        terms: [...contentTerms(subject)],
        status,
        from: time?.kind === 'date' ? time.from : null,
        to: time?.kind === 'date' ? time.to : null,
        published: record.document.published,
      };
      const entities = parties.flatMap((party) => cast.ids(party));
      return { kind: 'agreement', entry: id, part: 0, keys: keysOf(traits), entities, traits };
    });
  },

  measure(accounts: readonly Account[]): Measure {
    const weights = new TermWeights(accounts.map((account) => new Set(traitsOf(account).terms)));
    return { threshold: ONE_DEAL, score: (a, b) => score(traitsOf(a), traitsOf(b), weights) };
  },

  describe(accounts: readonly Account[]): ThreadDescription {
    const all = accounts.map(traitsOf).toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
    const best = all.reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
    const dated = all.filter(({ from }) => from !== null);
    return {
      label: `${best.names.join(', ')}${best.names.length > 0 ? ': ' : ''}${shortened(best.subject)}`,
      eventType: null,
      mode: null,
      status: all.at(-1)?.status ?? null,
      from: dated[0]?.from ?? null,
      to: dated[0]?.to ?? null,
      latest: all.at(-1)?.published ?? dated.at(-1)?.to ?? null,
    };
  },
};

/** Each pair of sides, or the one side that is named, with each word of the subject. */
function keysOf({ parties, terms }: AgreementTraits): string[] {
  const pairs = parties.flatMap((a, i) => parties.slice(i + 1).map((b) => `${a}+${b}`));
  const who = pairs.length > 0 ? [...pairs, ...parties] : parties.length > 0 ? parties : ['?'];
  return who.flatMap((side) => terms.slice(0, MOST_TERMS).map((term) => `agreement ${side} ${term}`));
}

function score(a: AgreementTraits, b: AgreementTraits, weights: TermWeights): number {
  const shared = a.parties.filter((party) => b.parties.includes(party)).length;
  if (shared === 0 && a.parties.length > 0 && b.parties.length > 0) return Number.NEGATIVE_INFINITY;
  const parties = shared >= 2 ? BOTH_PARTIES : shared === 1 ? ONE_PARTY : 0;
  const subject = SUBJECT * weights.similarity(new Set(a.terms), new Set(b.terms));
  return parties + subject + (areMadeApart(a, b) ? OTHER_DEAL : 0);
}

function areMadeApart(a: AgreementTraits, b: AgreementTraits): boolean {
  if (!MAKING.has(a.status) || !MAKING.has(b.status)) return false;
  const [x, y] = [a.from ?? a.published, b.from ?? b.published];
  return x !== null && y !== null && Math.abs(Date.parse(x) - Date.parse(y)) > OTHER_DEAL_DAYS * 86_400_000;
}

function fullness({ parties, terms }: AgreementTraits): number {
  return Math.min(parties.length, 2) * 4 + Math.min(terms.length, 6);
}

function words(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => sliceSpan(text, span))
    .join(' … ')
    .replace(/\s+/g, ' ');
}

function traitsOf({ traits }: Account): AgreementTraits {
  return traits as AgreementTraits;
}
