import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { QueryError, StoreError } from '../archive.ts';
import { InvalidInput } from '../model/index.ts';

/** All tools only read the archive, and reach nothing beyond it. */
export const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/**
 * What a tool answers: the same as data and as text. What was asked wrongly is told, so that it can be asked better; any other error
 * goes up.
 */
export async function answer(make: () => Promise<{ [field: string]: unknown }>): Promise<CallToolResult> {
  try {
    const structuredContent = await make();
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (error) {
    const message = faultOf(error);
    if (message === null) throw error;
    return { content: [{ type: 'text', text: message }], isError: true };
  }
}

function faultOf(error: unknown): string | null {
  if (error instanceof QueryError)
    return error.issues.map(({ message, start }) => `${message} (at character ${start + 1} of the query)`).join('\n');
  return error instanceof StoreError || error instanceof InvalidInput ? error.message : null;
}
