import type { Feed } from '../archive.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { readFeed } from '../ingest/feed.ts';
import { isInputError, reasonFor } from '../ingest/reason.ts';
import type { Intake, Taken } from './intake.ts';
import { readFeedEntries } from './read-feed.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What became of one look at a feed. */
export type Look =
  | { readonly kind: 'read'; readonly url: string; readonly title: string | null; readonly added: number }
  | { readonly kind: 'not modified'; readonly url: string }
  | { readonly kind: 'failed'; readonly url: string; readonly error: Error; readonly nextAt: Date };

/** Milliseconds for which nobody else takes a feed that is being read. */
const CLAIM = 15 * 60_000;
/** A feed that keeps failing is tried once a day. Milliseconds. */
const MAX_WAIT = 86_400_000;

export interface WatchOptions {
  readonly options: ReadingOptions;
  /** Hears what became of every article. */
  readonly tell: (taken: Taken) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Looks at every feed whose time has come, one after the other, and takes in what is new in it. */
export async function* lookAtDueFeeds(intake: Intake, watch: WatchOptions): AsyncGenerator<Look> {
  const { feeds } = intake.archive.store;
  for (const feed of await feeds.due(new Date())) {
    if (watch.signal?.aborted) return;
    const now = new Date();
    if (await feeds.claim(feed.url, now, new Date(now.getTime() + CLAIM))) yield await lookAt(intake, feed, watch);
  }
}

async function lookAt(intake: Intake, feed: Feed, watch: WatchOptions): Promise<Look> {
  const { feeds } = intake.archive.store;
  const { url, title, etag, lastModified } = feed;
  const { signal } = watch;
  try {
    const page = await intake.fetcher.fetchIfChanged(url, { etag, lastModified }, signal);
    if (page === null) {
      await feeds.succeeded(url, { title, etag, lastModified }, new Date());
      return { kind: 'not modified', url };
    }
    const content = readFeed(page.bytes, page);
    let [added, isComplete] = [0, true];
    const articles = intake.takeReadings((context) => readFeedEntries(content, url, context), watch.options, signal);
    for await (const taken of articles) {
      if (taken.kind === 'added' && taken.added.outcome !== 'unchanged') added++;
      if (taken.kind === 'broken off' || (taken.kind === 'failed' && mayPass(taken.error))) isComplete = false;
      await watch.tell(taken);
    }
    // What could not be had this time is asked for again: the feed has to be sent whole then.
    const validators = isComplete ? page : { etag: null, lastModified: null };
    const { etag: newEtag, lastModified: newDate } = validators;
    await feeds.succeeded(url, { title: content.title, etag: newEtag, lastModified: newDate }, new Date());
    return { kind: 'read', url, title: content.title, added };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const nextAt = retryAt(feed, error, Math.random());
    // A look that was broken off says nothing of the feed; it stays claimed for a while.
    if (!signal?.aborted) await feeds.failed(url, reasonFor(error), nextAt);
    return { kind: 'failed', url, error: error as Error, nextAt };
  }
}

/** Whether the same request may well succeed another time. */
function mayPass(error: Error): boolean {
  if (!(error instanceof FetchError)) return false;
  if (error.code === 'status') return error.status === 429 || (error.status ?? 0) >= 500;
  return error.code === 'timeout' || error.code === 'unreachable';
}

/**
 * When to try again: twice as long after every failure, a day at most, never sooner than the server asks; shifted by up to a fifth,
 * so that feeds that failed together do not all come back together.
 * @param chance 0 to 1
 */
export function retryAt(
  feed: Pick<Feed, 'interval' | 'failures'>,
  error: unknown,
  chance: number,
  now = new Date(),
): Date {
  const doubled = feed.interval * 1000 * 2 ** Math.min(feed.failures, 20);
  const asked = error instanceof FetchError ? (error.retryAfter ?? 0) * 1000 : 0;
  const wait = Math.max(Math.min(doubled, MAX_WAIT) * (0.8 + 0.4 * chance), asked);
  return new Date(now.getTime() + wait);
}
