import { COMPARISON_SCHEMA, type Comparison } from '../model/comparison.ts';
import { RECORD_UNIT, type Record } from '../model/record.ts';
import { compareCells } from './cells.ts';
import { groupEvents } from './events.ts';
import type { Meanings } from './meanings.ts';
import { findShifts } from './shifts.ts';
import { groupStatements } from './statements.ts';
import { Story } from './story.ts';

/** What the records of several documents tell together; every part of it points into one of their texts. */
/** @param meanings vectors of `passagesOf(records)`; without them passages are compared by words alone */
export function compareRecords(records: readonly Record[], meanings?: Meanings): Comparison {
  const story = new Story(records, meanings);
  const events = groupEvents(story);
  return {
    schema: COMPARISON_SCHEMA,
    unit: RECORD_UNIT,
    documents: records.map(({ document: { id, outlet, published } }) => ({ id, outlet, published })),
    events: events.map(({ event }) => event),
    statements: groupStatements(story),
    cells: compareCells(story, events),
    shifts: findShifts(story),
  };
}
