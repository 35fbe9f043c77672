import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { AGREEMENT_STATUSES, type AgreementStatus } from '../model/index.ts';

const List = z.array(z.string().min(1));
const ByStatus = z.partialRecord(z.enum(AGREEMENT_STATUSES), List);
const File = z.strictObject({ deals: List, settling: List, prepositions: List, status: ByStatus, nouns: ByStatus });

/** A verb, perhaps with a particle, and the status that it gives to a deal. */
export interface StatusVerb {
  readonly particle: string | null;
  readonly status: AgreementStatus;
}

/** The list of agreement-words.yaml. */
export class AgreementWords {
  readonly deals: ReadonlySet<string>;
  readonly settling: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly #verbs = new Map<string, StatusVerb>();
  readonly #nouns = new Map<string, AgreementStatus>();

  constructor(file: z.infer<typeof File>) {
    this.deals = new Set(file.deals);
    this.settling = new Set(file.settling);
    this.prepositions = new Set(file.prepositions);
    for (const status of AGREEMENT_STATUSES) {
      for (const entry of file.status[status] ?? []) {
        const [lemma = '', particle = null] = entry.split(' ');
        this.#verbs.set(lemma, { particle, status });
      }
      for (const noun of file.nouns[status] ?? []) this.#nouns.set(noun, status);
    }
  }

  static load(): AgreementWords {
    return new AgreementWords(
      File.parse(parse(readFileSync(new URL('./agreement-words.yaml', import.meta.url), 'utf8'))),
    );
  }

  verb(lemma: string): StatusVerb | null {
    return this.#verbs.get(lemma) ?? null;
  }

  noun(lemma: string): AgreementStatus | null {
    return this.#nouns.get(lemma) ?? null;
  }
}
