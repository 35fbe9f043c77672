import type { QueryClient } from '@tanstack/react-query';
import type { CorrectionRequest, Record } from 'readout/model';
import { nextId } from '../record/apply-correction.ts';
import { findEntry } from '../record/entry-list.ts';
import { ApiProblem, answerOf, api, type Schemas } from './client.ts';
import { type Corrected, correctedKey, correctedOf } from './corrected.ts';

export type MadeCorrection = Schemas['MadeCorrection'];

/** Somebody else changed the same entry meanwhile. */
export class ConflictError extends Error {
  constructor() {
    super('Somebody else changed this entry meanwhile. It is shown as it is now; your change was not saved.');
    this.name = 'ConflictError';
  }
}

/**
 * Saves a correction on the record that the person had before them. Where others changed the record meanwhile, but not this entry, it is
 * saved on theirs.
 * @param seen the record on which it was decided
 * @returns null where it turns out to have been saved already: its answer was lost with the connection
 * @throws {ConflictError} where they changed this very entry
 */
export async function saveCorrection(
  client: QueryClient,
  id: string,
  request: CorrectionRequest,
  seen: Record,
): Promise<MadeCorrection | null> {
  const known = client.getQueryData<Corrected>(correctedKey(id));
  try {
    return await send(id, request, known?.revision);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
  }
  const now = await client.fetchQuery({ ...correctedOf(id), staleTime: 0 });
  if (isDone(now.record, request, seen)) return null;
  if (request.action !== 'add' && !isSame(seen, now.record, request.entry)) throw new ConflictError();
  return await send(id, request, now.revision);
}

/** Takes a correction back; taking that back makes it again. */
export function saveUndo(correction: string): Promise<MadeCorrection> {
  return answerOf(api.POST('/api/v1/corrections/{id}/undo', { params: { path: { id: correction } } }));
}

function send(id: string, request: CorrectionRequest, revision: string | undefined): Promise<MadeCorrection> {
  const header = revision === undefined ? {} : { 'if-match': `"${revision}"` };
  return answerOf(
    api.POST('/api/v1/documents/{id}/corrections', { params: { path: { id }, header }, body: request as never }),
  );
}

function isSame(seen: Record, now: Record, entry: string): boolean {
  return JSON.stringify(findEntry(seen, entry)) === JSON.stringify(findEntry(now, entry));
}

/** Whether a record has already what a correction asks for. */
function isDone(now: Record, request: CorrectionRequest, seen: Record): boolean {
  switch (request.action) {
    case 'reject':
      return findEntry(now, request.entry) === null;
    case 'accept':
      return (
        findEntry(now, request.entry)?.entry.confidence === 1 && findEntry(seen, request.entry)?.entry.confidence !== 1
      );
    case 'change': {
      const entry = findEntry(now, request.entry)?.entry as { readonly [field: string]: unknown } | undefined;
      return JSON.stringify(entry?.[request.field]) === JSON.stringify(request.value);
    }
    case 'add': {
      const added = findEntry(now, nextId(seen, request.kind))?.entry as
        | { readonly [field: string]: unknown }
        | undefined;
      return (
        added !== undefined &&
        Object.entries(request.entry).every(([field, value]) => JSON.stringify(added[field]) === JSON.stringify(value))
      );
    }
  }
}
