import { choice, text } from '../../app/search-params.ts';
import { LAYERS, type Layer } from '../../record/parts.ts';

/** What stands beside the text. */
export const PANELS = ['entries', 'entities', 'history'] as const;
export type Panel = (typeof PANELS)[number];

/** What of the reading view stands in the address. */
export interface ReadingSearch {
  /** Layers whose switch is not as it comes, with commas between. */
  readonly layers?: string;
  readonly panel?: Panel;
  /** Id of an entity of the record. */
  readonly person?: string;
  readonly type?: string;
  readonly act?: string;
  readonly certainty?: string;
}

export function readingSearch(search: { readonly [name: string]: unknown }): ReadingSearch {
  const { layers, person, type, act, certainty } = Object.fromEntries(
    ['layers', 'person', 'type', 'act', 'certainty'].map((name) => [name, text(search, name)]),
  );
  const panel = choice(search, 'panel', PANELS);
  return {
    ...(layers && { layers }),
    ...(panel && { panel }),
    ...(person && { person }),
    ...(type && { type }),
    ...(act && { act }),
    ...(certainty && { certainty }),
  };
}

/** The layers that are shown. */
export function shownLayers({ layers }: ReadingSearch): Layer[] {
  const switched = layers?.split(',') ?? [];
  return LAYERS.filter(({ id, isShown }) => isShown !== switched.includes(id)).map(({ id }) => id);
}

/** The value of `layers` after one was switched; undefined where all are as they come. */
export function switchedLayers({ layers }: ReadingSearch, layer: Layer): string | undefined {
  const switched = layers?.split(',').filter((one) => one !== '') ?? [];
  const next = switched.includes(layer) ? switched.filter((one) => one !== layer) : [...switched, layer];
  return next.length > 0 ? next.join(',') : undefined;
}
