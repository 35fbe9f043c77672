import { bibtexOf } from './bibtex.ts';
import { type CslItem, cslOf } from './citation.ts';
import type { Exported } from './exported.ts';

/** A citation a document; where only some entries are asked for, one for each of the statements among them. */
function* citationsOf({ record, entries, ...source }: Exported): Generator<CslItem> {
  const statements = record.attributions.filter(({ id }) => entries?.has(id));
  if (statements.length === 0) yield cslOf(record, source);
  for (const statement of statements) yield cslOf(record, source, statement);
}

/** Citations as one CSL-JSON array. */
export async function* toCslJson(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  let first = true;
  for await (const exported of documents)
    for (const item of citationsOf(exported)) {
      yield `${first ? '[' : ','}\n${JSON.stringify(item)}`;
      first = false;
    }
  yield first ? '[]\n' : '\n]\n';
}

/** Citations as a BibTeX file. */
export async function* toBibtex(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  let first = true;
  for await (const exported of documents)
    for (const item of citationsOf(exported)) {
      yield `${first ? '' : '\n'}${bibtexOf(item)}`;
      first = false;
    }
}
