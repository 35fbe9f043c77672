import { contentTerms } from '../../compare/terms.ts';
import { type Record, sliceSpan } from '../../model/index.ts';
import type { Account, AccountDraft, ThreadDescription } from '../../store/threads.ts';
import type { AccountKind, RecordCast } from './account-kind.ts';
import { shortened } from './labels.ts';
import type { Measure } from './linkage.ts';

interface DefinitionTraits {
  readonly term: string;
  /** The phrase without endings, quotation marks and small words. */
  readonly bare: string;
  /** Id of the side whose usage it is. */
  readonly according: string | null;
  readonly published: string | null;
}

/** Phrases that somebody explains: the same words, whoever uses them. */
export const definitions: AccountKind = {
  accountsOf(record: Record, cast: RecordCast): AccountDraft[] {
    const { text, published } = record.document;
    return record.definitions.map(({ id, term: spans, according }) => {
      const term = spans.map((span) => sliceSpan(text, span)).join(' ');
      const bare = [...contentTerms(term)].sort().join(' ') || term.toLowerCase();
      const traits: DefinitionTraits = { term, bare, according: cast.side(according)?.id ?? null, published };
      const keys = [`definition ${bare}`];
      return { kind: 'definition', entry: id, part: 0, keys, entities: cast.ids(according), traits };
    });
  },

  measure(): Measure {
    return { threshold: 1, score: (a, b) => (traitsOf(a).bare === traitsOf(b).bare ? 1 : 0) };
  },

  describe(accounts: readonly Account[]): ThreadDescription {
    const all = accounts.map(traitsOf);
    const days = all.flatMap(({ published }) => published ?? []).sort();
    const users = new Set(all.flatMap(({ according }) => according ?? []));
    return {
      label: shortened(all[0]?.term ?? ''),
      eventType: null,
      mode: null,
      status: users.size > 1 ? 'contested' : null,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      latest: days.at(-1) ?? null,
    };
  },
};

function traitsOf({ traits }: Account): DefinitionTraits {
  return traits as DefinitionTraits;
}
