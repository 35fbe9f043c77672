/** A feed that is kept up to date. */
export interface Feed {
  readonly url: string;
  readonly title: string | null;
  /** Seconds between two fetches. */
  readonly interval: number;
  /** What the server gave to ask by whether anything is new. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: string | null;
  readonly nextAt: string;
  /** Fetches in a row that failed, and why the last one did. */
  readonly failures: number;
  readonly error: string | null;
}

/** What a fetch has told of a feed. */
export interface Fetched {
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FeedStore {
  /** Enters a feed, due at once, or changes the interval of a known one. */
  follow(url: string, interval: number): Promise<void>;
  /** @throws {StoreError} `missing` */
  unfollow(url: string): Promise<void>;
  list(): Promise<readonly Feed[]>;
  /** Those whose time has come, the longest waiting first. */
  due(now: Date): Promise<readonly Feed[]>;
  /**
   * Takes a feed that is due, so that nobody else fetches it at the same time; false where somebody was quicker.
   * @param until when it is due again if nothing is heard of it
   */
  claim(url: string, now: Date, until: Date): Promise<boolean>;
  succeeded(url: string, fetched: Fetched, now: Date): Promise<void>;
  /** @param nextAt when to try again */
  failed(url: string, error: string, nextAt: Date): Promise<void>;
}
