/** Something in an archive that is not as it was written. */
export interface Fault {
  readonly code: 'evidence' | 'reference' | 'hash' | 'unreadable' | 'index' | 'database';
  /** What it is in: a table, a document, a version. */
  readonly where: string;
  readonly message: string;
}

/** What `check` looked at. */
export interface Inspection {
  readonly documents: number;
  readonly versions: number;
  readonly records: number;
  readonly snapshots: number;
  readonly entries: number;
  readonly faults: readonly Fault[];
}
