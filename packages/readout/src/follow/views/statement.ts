import { groupStatements } from '../../compare/statements.ts';
import { Story } from '../../compare/story.ts';
import type { Drift, Form, Record } from '../../model/index.ts';
import type { Condition } from '../../store/search.ts';
import type { Store } from '../../store/store.ts';
import { type Passage, passageOf, recordsOf, type Source, sourceOf } from './passage.ts';

/** One report of an utterance. */
export interface Wording extends Passage {
  readonly attribution: string;
  readonly form: Form;
  readonly source: Source;
  /** What it does to the first wording; null for that itself. */
  readonly drift: Drift | null;
}

/** An utterance as documents of the archive report it. */
export interface StatementView {
  readonly speaker: string | null;
  /** In the order of publication: the first wording first. */
  readonly wordings: readonly Wording[];
}

/** Days before and after, in which one utterance is reported. */
const OCCASION = 14;
/** Attributions of the speaker that are looked at: the latest of these days. */
const MOST_LOOKED_AT = 200;

/** Every report of the utterance that an attribution reports; null for an unknown attribution. */
export async function statementOf(store: Store, document: string, attribution: string): Promise<StatementView | null> {
  const record = (await store.documents.record(document))?.record;
  const entry = record?.attributions.find(({ id }) => id === attribution);
  if (record === undefined || entry === undefined) return null;
  const speaker = entry.source?.entity ?? null;
  const reports = speaker === null ? [] : await reportsOf(store, record, speaker);
  const wanted = new Set([...reports, `${document} ${attribution}`]);
  const records = await recordsOf(store, [document, ...reports.map((place) => place.slice(0, place.lastIndexOf(' ')))]);
  const story = new Story(
    records.map((one) => ({
      ...one,
      attributions: one.attributions.filter(({ id }) => wanted.has(`${one.document.id} ${id}`)),
    })),
  );
  const statement = groupStatements(story).find(({ members }) =>
    members.some((member) => member.document === document && member.attribution === attribution),
  );
  if (statement === undefined) return null;
  const known = new Map(records.map((one) => [one.document.id, one]));
  return {
    speaker: statement.speaker,
    wordings: statement.members.map(({ document: id, attribution: local, spans, form, drift }) => {
      const own = known.get(id) as Record;
      return { ...passageOf(own, spans), attribution: local, form, source: sourceOf(own), drift };
    }),
  };
}

/** Attributions of a speaker about the time of a document, each as `document attribution`. */
async function reportsOf(store: Store, { document }: Record, speaker: string): Promise<string[]> {
  const entity = (await store.threads.entitiesOf(document.id)).get(speaker);
  if (entity === undefined) return [];
  const conditions: Condition[] = [
    { on: 'field', field: 'kind', values: ['attribution'], negated: false },
    { on: 'entity', roles: ['speaker'], entities: [entity.id], negated: false },
  ];
  if (document.published !== null)
    conditions.push({
      on: 'published',
      from: moved(document.published, -OCCASION),
      to: moved(document.published, OCCASION + 1),
      negated: false,
    });
  const { items } = await store.search.find({ target: 'entries', conditions, sort: 'date', limit: MOST_LOOKED_AT });
  return items.map((item) => `${item.document.id} ${item.entry?.id}`);
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
