import type { Record } from '../model/index.ts';
import { occurrencesIn } from './occurrence.ts';
import { pointsOf } from './points.ts';
import { sayingsIn } from './saying.ts';
import { standsOf } from './stand.ts';
import { Story } from './story.ts';

/** Every passage of the records that may be set beside one of another document, once: what vectors are wanted of. */
export function passagesOf(records: readonly Record[]): string[] {
  const story = new Story(records);
  const found = story.tellings.flatMap((telling) => [
    ...pointsOf(story, telling, occurrencesIn(story, telling)).map(({ words }) => words),
    ...sayingsIn(story, telling).map(({ words }) => words),
    ...standsOf(story, telling).map(({ words }) => words),
  ]);
  return [...new Set(found)];
}
