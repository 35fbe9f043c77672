import type { Schemas } from '../api/client.ts';

export type Cell = Pick<Schemas['StoryView']['cells'][number], 'id' | 'label' | 'verdict'> & {
  readonly accounts: readonly {
    readonly document: string;
    readonly says: Schemas['StoryView']['cells'][number]['accounts'][number]['says'];
    readonly spans: readonly { readonly start: number; readonly end: number }[];
    readonly quote: string;
  }[];
};
export type Verdict = Cell['verdict'];

/** A sign for each verdict, so that colour is never alone; and the word in which they are counted. The gravest first. */
export const VERDICTS: { readonly [verdict in Verdict]: { readonly sign: string; readonly label: string } } = {
  contradicted: { sign: '×', label: 'contradicted' },
  'not discussed': { sign: '∅', label: 'not discussed, says one' },
  different: { sign: '≈', label: 'said differently' },
  both: { sign: '=', label: 'said alike' },
  only: { sign: '·', label: 'only one says it' },
};
export const VERDICT_ORDER = Object.keys(VERDICTS) as Verdict[];

/**
 * A verdict as a sentence that names the accounts: *only Kremlin*, *both say it*, *Kremlin says that it was not discussed*.
 * @param nameOf what an account is called
 */
export function verdictInWords({ verdict, accounts }: Cell, nameOf: (document: string) => string): string {
  const whoSays = (says: Cell['accounts'][number]['says']) =>
    accounts.filter((account) => account.says === says).map(({ document }) => nameOf(document));
  switch (verdict) {
    case 'contradicted': {
      const deniers = whoSays('denied');
      return deniers.length > 0 ? `contradicted: ${listed(deniers)} ${says(deniers)} otherwise` : 'contradicted';
    }
    case 'not discussed': {
      const who = whoSays('not discussed');
      return who.length > 0 ? `${listed(who)} ${says(who)} that it was not discussed` : 'not discussed';
    }
    case 'different':
      return 'said differently';
    case 'both': {
      const tellers = whoSays('said').length;
      if (tellers < accounts.length) return `${tellers} of ${accounts.length} say it`;
      return accounts.length === 2 ? 'both say it' : `all ${accounts.length} say it`;
    }
    case 'only': {
      const [who] = accounts.filter((account) => account.says !== 'silent');
      return who === undefined ? 'only one says it' : `only ${nameOf(who.document)}`;
    }
  }
}

function says(who: readonly string[]): string {
  return new Set(who).size === 1 ? 'says' : 'say';
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(new Set(names));
}
