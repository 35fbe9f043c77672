/** Documents whose threads are to be made again, because they are new or changed. */
export interface FollowQueue {
  /** The next ones, those that failed before last. */
  next(limit: number): Promise<readonly string[]>;
  done(document: string): Promise<void>;
  /** After three failures it waits until the document changes. */
  failed(document: string, error: string): Promise<void>;
  count(): Promise<number>;
}
