/** A document that waits. */
export interface Queued {
  readonly document: string;
  /** Another one each time that the document is queued. */
  readonly ticket: number;
}

/** Documents whose threads are to be made again, because they are new or changed. */
export interface FollowQueue {
  /** The next ones, those that failed before last. */
  next(limit: number): Promise<readonly Queued[]>;
  /** Null for a document that does not wait. */
  of(document: string): Promise<Queued | null>;
  /** Nothing happens where the document was queued again meanwhile. */
  done(queued: Queued): Promise<void>;
  /** After three failures it waits until the document changes. */
  failed(document: string, error: string): Promise<void>;
  count(): Promise<number>;
}
