import { describe } from 'vitest';
import { documentsConform } from './documents.conformance.ts';
import type { OpenStore } from './open-store.ts';

/** What every backend does; each calls this with its own way to open an archive. */
export function storeConforms(open: OpenStore): void {
  describe('documents', () => documentsConform(open));
}
