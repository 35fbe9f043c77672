import type { AuditEntry, AuditLine, AuditRequest, AuditStore } from '../audit.ts';
import { decodeCursor, encodeCursor, type Page } from '../page.ts';
import type { Backend } from './backend.ts';
import { columnText } from './packing.ts';

/** Characters of a text from outside. */
const LONGEST = 500;

export class SqlAudit implements AuditStore {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async append({ who, role, action, object, outcome, reason, address }: AuditEntry): Promise<void> {
    const told = { who: clipped(who), action: clipped(action), object: clipped(object), address: clipped(address) };
    const values = { at: new Date().toISOString(), role, outcome, reason: reason && clipped(reason), ...told };
    await this.#backend.write((db) => db.insertInto('audit').values(values).execute());
  }

  async list({ cursor, limit, who, outcome }: AuditRequest): Promise<Page<AuditLine>> {
    let query = this.#backend.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('num', 'desc')
      .limit(limit + 1);
    if (cursor) query = query.where('num', '<', decodeCursor(cursor, [0] as [number])[0]);
    if (who !== undefined) query = query.where('who', '=', clipped(who));
    if (outcome !== undefined) query = query.where('outcome', '=', outcome);
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ num, ...line }) => ({ id: String(num), ...line })),
      next: last ? encodeCursor([last.num]) : null,
    };
  }
}

function clipped(text: string): string {
  return columnText(text.slice(0, LONGEST));
}
