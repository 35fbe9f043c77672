import type { Watch, WatchEvent } from '../../store/watches.ts';

/** A watch’s events as a feed is made of them. */
export interface WatchFeed {
  readonly watch: Watch;
  /** The latest first. */
  readonly events: readonly WatchEvent[];
  /** Address of the feed itself. */
  readonly self: string;
  /** Address of the reading room. */
  readonly home: string;
}

/** A name that lasts, wherever the archive is served from: RFC 4151 would need a domain of ours, a URN does not. */
export function eventUrn(event: WatchEvent): string {
  return `urn:readout:event:${event.id}`;
}

/** Where the document is that an event tells of: at its source, else in the reading room. */
export function linkOf({ document }: WatchEvent, home: string): string {
  if (document.url !== null && /^https?:/i.test(document.url) && URL.canParse(document.url))
    return new URL(document.url).href;
  return `${home}documents/${encodeURIComponent(document.id)}`;
}

/** The lines of an event in plain text: what is gone, what changed, what is new. */
export function linesOf({ added, removed, changed }: WatchEvent): string[] {
  return [
    ...removed.map(({ words }) => `gone: ${words}`),
    ...changed.flatMap(({ words, fields }) =>
      fields.map(({ field, before, after }) => `changed: ${words}: ${field} was ${before}, is ${after}`),
    ),
    ...added.map(({ words }) => `new: ${words}`),
  ];
}
