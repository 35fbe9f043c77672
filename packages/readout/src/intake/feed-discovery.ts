import type { FetchedPage, Fetcher } from '../fetch/fetcher.ts';
import { isFeed, readFeed } from '../ingest/feed.ts';
import { feedLinks } from '../ingest/feed-links.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/** A feed that can be followed. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
}

/**
 * The feed at an address, or the first one that the page there names.
 * @throws {FetchError | IngestError} where there is none
 */
export async function discoverFeed(fetcher: Fetcher, address: string, signal?: AbortSignal): Promise<FoundFeed> {
  const page = await fetcher.fetch(address, signal);
  const feed = feedOf(page, address);
  if (feed !== null) return feed;
  const [link] = feedLinks(page.bytes, page.address);
  if (link === undefined)
    throw new IngestError(
      'feed',
      'it is neither a feed nor a page that names one: give the address of the feed itself',
    );
  const linked = feedOf(await fetcher.fetch(link, signal), link);
  if (linked === null) throw new IngestError('feed', `the page names ${link} as its feed, but that is none`);
  return linked;
}

function feedOf(page: FetchedPage, url: string): FoundFeed | null {
  return isFeed(page.bytes, page.mediaType) ? { url, title: readFeed(page.bytes, page).title } : null;
}
