/** Why an archive refused or failed; the message is one sentence for a person that says what, where and what to do. */
export type StoreErrorCode =
  /** The address names no archive that can be opened. */
  | 'address'
  /** The file is no archive of Readout’s, or damaged. */
  | 'not-an-archive'
  /** Written by a newer version of Readout. */
  | 'newer'
  | 'read-only'
  | 'full'
  /** Somebody else kept the archive locked for too long. */
  | 'busy'
  /** The database server does not answer or refuses the login. */
  | 'unreachable'
  /** What a request names is not there. */
  | 'missing'
  /** A cursor or a request of another kind than the archive gave. */
  | 'request'
  /** Somebody else changed it since it was read. */
  | 'changed'
  /** A file to write already exists. */
  | 'exists';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** Somebody else changed a document since it was read. */
export class RevisionChanged extends StoreError {
  /** The present revision; null where the document is gone. */
  readonly revision: string | null;

  constructor(document: string, revision: string | null) {
    super('changed', `${document} was changed by somebody else meanwhile: look at it again, then repeat this`);
    this.name = 'RevisionChanged';
    this.revision = revision;
  }
}
