import { z } from 'zod';
import {
  type Attribution,
  EVENT_TYPES,
  type Event,
  type EventType,
  ploverTypeOfEvent,
  ploverTypeOfStatement,
  type Record,
  type Span,
} from '../model/index.ts';
import { type Accuracy, Tally } from './score.ts';

/** Types of the gold standard’s version that PLOVER has since given other names. */
const RENAMED: { readonly [type: string]: EventType } = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};
const Actor = z.object({ actorText: z.string().optional() });
const Actors = z
  .union([z.array(Actor), z.string(), z.null()])
  .optional()
  .transform((actors) => (Array.isArray(actors) ? actors.flatMap(({ actorText }) => actorText ?? []) : []));

/** One record of the PLOVER gold standard: a sentence or two, the type of its event and the actors’ words. */
export const PloverExample = z.object({
  id: z.string(),
  text: z.string(),
  event: z.string().transform((type) => z.enum(EVENT_TYPES).parse(RENAMED[type] ?? type)),
  source: Actors,
  target: Actors,
});
export type PloverExample = z.infer<typeof PloverExample>;

/**
 * Scores records against PLOVER’s gold standard. A type is right when an entry of the record has it, in two counts: events alone,
 * and events or statements, since PLOVER codes verbal acts as events. Where it is right, both actors must share a word with who
 * takes part.
 */
export class PloverScore {
  readonly #tally = new Tally();
  readonly #misses: string[] = [];

  add(example: PloverExample, record: Record | null): void {
    const events = record?.events ?? [];
    const statements = record?.attributions ?? [];
    const typed = events.filter((event) => ploverTypeOfEvent(event) === example.event || event.type === example.event);
    const said = statements.filter((statement) => ploverTypeOfStatement(statement) === example.event);
    this.#tally.rate('type, by events', typed.length > 0);
    this.#tally.rate('type, by events or statements', typed.length + said.length > 0);
    if (record === null || typed.length + said.length === 0) {
      this.#misses.push(`${example.id} ${example.event}: ${events.map(({ type }) => type).join(', ') || 'nothing'}`);
      return;
    }
    const actors = [...example.source, ...example.target];
    if (actors.length === 0) return;
    const words = new Set(
      wordsIn(
        mentionsOf(record, typed, said)
          .map(({ start, end }) => example.text.slice(start, end))
          .join(' '),
      ),
    );
    this.#tally.rate(
      'actors',
      actors.every((actor) => wordsIn(actor).some((word) => words.has(word))),
    );
  }

  accuracy(): { [measure: string]: Accuracy } {
    return this.#tally.accuracy();
  }

  /** The examples whose type was missed, one line each. */
  misses(): readonly string[] {
    return this.#misses;
  }
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where the record names who takes part: participants of the events, and the parties of the statements with who is named in them. */
function mentionsOf(record: Record, events: readonly Event[], statements: readonly Attribution[]): Span[] {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const ofEvents = events.flatMap(({ participants }) =>
    participants.flatMap(({ entity }) => entities.get(entity)?.mentions ?? []),
  );
  const all = record.entities.flatMap(({ mentions }) => mentions);
  const ofStatements = statements.flatMap(({ source, addressee, content }) => [
    ...(source?.spans ?? []),
    ...(addressee?.spans ?? []),
    ...all.filter((mention) => content.some(({ start, end }) => start <= mention.start && mention.end <= end)),
  ]);
  return [...ofEvents, ...ofStatements];
}
