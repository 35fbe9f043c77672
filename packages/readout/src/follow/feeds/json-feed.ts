import { eventUrn, linesOf, linkOf, type WatchFeed } from './feed.ts';

/** A watch’s events as JSON Feed 1.1; each item’s `_readout` is the event itself. */
export function jsonFeed({ watch, events, self, home }: WatchFeed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: watch.name,
    home_page_url: home,
    feed_url: self,
    items: events.map((event) => ({
      id: eventUrn(event),
      url: linkOf(event, home),
      title: event.summary,
      content_text: linesOf(event).join('\n') || event.summary,
      date_published: event.at,
      tags: [event.action],
      _readout: event,
    })),
  };
}
