import { StoreError } from './store-error.ts';

/** A part of a list, and where the next part begins; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where a page begins, and how much it holds. */
export interface PageRequest {
  readonly cursor?: string | null | undefined;
  /** 1 to 1,000. */
  readonly limit: number;
}

/** A cursor is opaque to whoever holds it: the sort key of the last item, as URL-safe text. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key of a cursor that must look like `shape`, a key of the same types.
 * @throws {StoreError} `request` for anything that `encodeCursor` did not make
 */
export function decodeCursor<Key extends readonly (string | number)[]>(cursor: string, shape: Key): Key {
  if (!isCursorOf(cursor, shape))
    throw new StoreError('request', `the cursor ${JSON.stringify(cursor.slice(0, 80))} does not belong to this list`);
  return keyOf(cursor) as Key;
}

/** Whether a cursor holds a sort key of the same types as `shape`. */
export function isCursorOf(cursor: string, shape: readonly (string | number)[]): boolean {
  const key = keyOf(cursor);
  return (
    Array.isArray(key) &&
    key.length === shape.length &&
    key.every((part, i) => typeof part === typeof shape[i] && (typeof part !== 'number' || Number.isFinite(part)))
  );
}

function keyOf(cursor: string): unknown {
  return parse(Buffer.from(cursor, 'base64url').toString());
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
