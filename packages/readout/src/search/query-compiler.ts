import type { Condition, TextTerm } from '../store/search.ts';
import type { Store } from '../store/store.ts';
import { termsOf } from '../store/words.ts';
import { nearestWord } from './nearest-word.ts';
import { daysOf } from './query-dates.ts';
import { QUERY_FIELDS, type QueryField } from './query-fields.ts';
import { QueryError, type QueryIssue } from './query-issue.ts';
import { type Piece, parseQuery, type QueryPart } from './query-parser.ts';

/** A query as the store understands it. */
export interface CompiledQuery {
  readonly conditions: readonly Condition[];
  /** The words to be found, for highlighting. */
  readonly terms: readonly TextTerm[];
  /** Whether it asks for something that only entries have. */
  readonly isOnEntries: boolean;
  /** What is right but finds nothing, such as a name that nobody in the archive has. */
  readonly notes: readonly QueryIssue[];
}

type FieldPart = QueryPart & { kind: 'field' };

/**
 * Reads a query and looks its names up.
 * @throws {QueryError} with everything that is wrong with it, each with its place
 */
export async function compileQuery(store: Store, query: string): Promise<CompiledQuery> {
  const { parts, issues } = parseQuery(query);
  const compiler = new Compiler(store, [...issues]);
  for (const part of parts) await compiler.add(part);
  if (compiler.issues.length > 0) throw new QueryError(query, compiler.issues);
  return compiler;
}

class Compiler implements CompiledQuery {
  readonly conditions: Condition[] = [];
  readonly terms: TextTerm[] = [];
  readonly notes: QueryIssue[] = [];
  readonly issues: QueryIssue[];
  isOnEntries = false;
  readonly #store: Store;

  constructor(store: Store, issues: QueryIssue[]) {
    this.#store = store;
    this.issues = issues;
  }

  async add(part: QueryPart): Promise<void> {
    if (part.kind === 'words') this.#addWords(part.words, part.negated);
    else {
      const name = part.field.text.toLowerCase();
      const field = Object.hasOwn(QUERY_FIELDS, name) ? QUERY_FIELDS[name] : undefined;
      if (field) await this.#addField(field, part);
      else this.#unknown('unknown-field', part.field, 'field', Object.keys(QUERY_FIELDS));
    }
  }

  #addWords(words: Piece, negated: boolean): void {
    const terms = termsOf(words.text);
    const prefix = words.text.trimEnd().endsWith('*');
    if (terms.length === 0) {
      const message = `there is no word in ${JSON.stringify(words.text)}`;
      this.issues.push({ code: 'no-words', start: words.start, end: words.end, message });
      return;
    }
    const term = { words: terms, prefix };
    this.conditions.push({ on: 'text', term, negated });
    if (!negated) this.terms.push(term);
  }

  async #addField(field: QueryField, part: FieldPart): Promise<void> {
    const { negated, values } = part;
    switch (field.is) {
      case 'choice': {
        this.isOnEntries = true;
        const chosen = values.map((value) => this.#choice(value, field.values)).filter((value) => value !== null);
        this.conditions.push({ on: 'field', field: field.field, values: chosen, negated });
        return;
      }
      case 'label':
        this.conditions.push(await this.#labels(field.field, part));
        return;
      case 'entity': {
        if (field.roles.length > 0) this.isOnEntries = true;
        this.conditions.push({ on: 'entity', roles: field.roles, entities: await this.#entities(values), negated });
        return;
      }
      case 'discussed': {
        this.isOnEntries = true;
        for (const value of values) {
          const answer = this.#choice(value, ['yes', 'no']);
          this.conditions.push({ on: 'discussed', value: answer === 'yes', negated });
        }
        return;
      }
      case 'document':
        this.conditions.push({ on: 'document', values: values.map(({ text }) => text), negated });
        return;
      default:
        if (field.of === 'event') this.isOnEntries = true;
        for (const value of values) this.#addDays(field, value, negated);
    }
  }

  #addDays(field: QueryField & { is: 'from' | 'until' | 'within' }, value: Piece, negated: boolean): void {
    const days = daysOf(value.text);
    if (days === null) {
      const message = `${JSON.stringify(value.text)} is no date: 2025, 2025-07 and 2025-07-04 are`;
      this.issues.push({ code: 'date', start: value.start, end: value.end, message });
      return;
    }
    const from = field.is === 'until' ? null : days.from;
    const to = field.is === 'until' ? days.from : field.is === 'within' ? days.to : null;
    this.conditions.push({ on: field.of, from, to, negated });
  }

  #choice(value: Piece, choices: readonly string[]): string | null {
    const chosen = choices.find((choice) => choice.toLowerCase() === value.text.trim().toLowerCase());
    if (chosen === undefined && value.text.trim() !== '') this.#unknown('unknown-value', value, 'value', choices);
    return chosen ?? null;
  }

  /** The archive’s labels that have all the words of a value. */
  async #labels(field: 'issue' | 'mode' | 'outlet', { values, negated }: FieldPart): Promise<Condition> {
    if (field !== 'outlet') this.isOnEntries = true;
    const known = (await this.#store.search.values(field)).map((label) => ({ label, words: termsOf(label) }));
    const chosen = new Set<string>();
    for (const value of values) {
      const wanted = termsOf(value.text);
      const found = known.filter(({ words }) => wanted.length > 0 && wanted.every((word) => words.includes(word)));
      for (const { label } of found) chosen.add(label);
      if (found.length === 0) this.#note(value, `no ${field} in the archive is called ${JSON.stringify(value.text)}`);
    }
    return field === 'outlet'
      ? { on: 'outlet', values: [...chosen], negated }
      : { on: 'field', field, values: [...chosen], negated };
  }

  async #entities(values: readonly Piece[]): Promise<string[]> {
    const found: string[] = [];
    for (const value of values) {
      const entities = await this.#store.entities.find(value.text);
      if (entities.length === 0) this.#note(value, `nobody in the archive is called ${JSON.stringify(value.text)}`);
      found.push(...entities.map(({ id }) => id));
    }
    return found;
  }

  #note({ start, end }: Piece, message: string): void {
    this.notes.push({ code: 'unknown-value', start, end, message });
  }

  #unknown(code: QueryIssue['code'], { text, start, end }: Piece, what: string, known: readonly string[]): void {
    const nearest = nearestWord(text, known);
    const hint = nearest === null ? `there are ${known.join(', ')}` : `did you mean ${nearest}?`;
    this.issues.push({ code, start, end, message: `there is no ${what} ${JSON.stringify(text)}: ${hint}` });
  }
}
