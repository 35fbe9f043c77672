import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { Watch, WatchEvent } from '../../store/watches.ts';
import { atomFeed } from './atom.ts';
import { jsonFeed } from './json-feed.ts';

const watch: Watch = {
  id: '3',
  name: 'Truce & <script>alert(1)</script>',
  target: { kind: 'search', query: 'truce' },
  feedKey: 'k',
  webhook: null,
  by: 'Anna',
  at: '2026-05-01T08:00:00.000Z',
};
const event: WatchEvent = {
  id: 'evt_1',
  watch: '3',
  at: '2026-05-04T10:00:00.000Z',
  action: 'changed',
  summary: 'The Ferry: “30-day <b>ceasefire</b>” is gone from version 3\u0000',
  document: { id: 'a b', title: null, outlet: 'The Ferry', url: 'javascript:alert(1)', published: null, version: 3 },
  added: [],
  removed: [{ kind: 'positions', id: 'p1', words: '30-day <b>ceasefire</b> ]]>', fields: [] }],
  changed: [
    { kind: 'positions', id: 'p2', words: 'talks', fields: [{ field: 'stance', before: 'refuse', after: 'offer' }] },
  ],
};
const feed = { watch, events: [event], self: 'http://x.example/feed?key=1&a=2', home: 'http://x.example/' };

test('the Atom feed says what is gone, and no markup of others', () => {
  const xml = atomFeed(feed);
  expect(xml).not.toMatch(/<script|<b>/);
  expect(xml).not.toContain('\u0000');
  const parsed = parseAtomFeed(xml);
  expect(parsed).toMatchObject({
    title: { value: watch.name },
    updated: event.at,
    entries: [
      { id: 'urn:readout:event:evt_1', updated: event.at, links: [{ href: 'http://x.example/documents/a%20b' }] },
    ],
  });
  expect(parsed.entries?.[0]?.content?.value).toBe(
    'gone: 30-day <b>ceasefire</b> ]]>\nchanged: talks: stance was refuse, is offer',
  );
});

test('the JSON feed has the event itself', () => {
  const parsed = parseJsonFeed(JSON.parse(JSON.stringify(jsonFeed(feed))));
  expect(parsed).toMatchObject({ title: watch.name, feed_url: feed.self, items: [{ id: 'urn:readout:event:evt_1' }] });
  expect(jsonFeed(feed)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [{ _readout: event }] });
});
