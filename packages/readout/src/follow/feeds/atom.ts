import { eventUrn, linesOf, linkOf, type WatchFeed } from './feed.ts';

/** A watch’s events as an Atom feed, RFC 4287. All text is escaped: readers show it as plain text. */
export function atomFeed({ watch, events, self, home }: WatchFeed): string {
  const updated = events[0]?.at ?? watch.at;
  const entries = events.map((event) =>
    [
      '  <entry>',
      `    <id>${escaped(eventUrn(event))}</id>`,
      `    <title type="text">${escaped(event.summary)}</title>`,
      `    <updated>${event.at}</updated>`,
      `    <link rel="alternate" href="${escaped(linkOf(event, home))}"/>`,
      `    <category term="${event.action}"/>`,
      `    <content type="text">${escaped(linesOf(event).join('\n') || event.summary)}</content>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>urn:readout:watch:${escaped(watch.id)}:${watch.at}</id>`,
    `  <title type="text">${escaped(watch.name)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Readout</name></author>',
    '  <generator>Readout</generator>',
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML 1.0, without the characters that it cannot hold. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
  );
}
