import type { Page, PageRequest } from './page.ts';
import type { TokenRole } from './tokens.ts';

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Something that somebody did or was not allowed to do. */
export interface AuditEntry {
  /** The name on the token; `local` on this machine without one; `nobody` where who asks was not known. */
  readonly who: string;
  readonly role: TokenRole | null;
  /** What was to be done: an operation of the API, a command. */
  readonly action: string;
  /** What it was to be done with: a path of the API, an id. */
  readonly object: string;
  readonly outcome: AuditOutcome;
  /** Why it was refused or failed. */
  readonly reason: string | null;
  /** Where the request came from: an IP address; `command` for the command. */
  readonly address: string;
}

/** A line of the log. */
export interface AuditLine extends AuditEntry {
  readonly id: string;
  readonly at: string;
}

export interface AuditRequest extends PageRequest {
  readonly who?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
}

/** Who did what: lines are appended; the database itself refuses to change or remove them. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** The latest first. */
  list(request: AuditRequest): Promise<Page<AuditLine>>;
}
