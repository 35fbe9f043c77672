import { userInfo } from 'node:os';
import type { Archive } from '../../archive.ts';
import { reasonFor } from '../errors.ts';

/** Whose name corrections made by the command bear, unless another one is given. */
export function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container’s user may have no name.
    return 'command';
  }
}

/**
 * Does something that changes the archive, and writes a line into its audit log whether it succeeds or not.
 * @param action what is done, named as the API’s operation is
 */
export async function audited<Result>(
  { store }: Archive,
  { who, action, object }: { readonly who: string; readonly action: string; readonly object: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const entry = { who, role: null, action, object, address: 'command' };
  try {
    const result = await work();
    await store.audit.append({ ...entry, outcome: 'done', reason: null });
    return result;
  } catch (error) {
    // Where the log cannot be written either, the error itself says more.
    await store.audit.append({ ...entry, outcome: 'refused', reason: reasonFor(error) }).catch(() => null);
    throw error;
  }
}
