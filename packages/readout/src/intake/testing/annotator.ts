import type { CheckedInput } from '../../ingest/document-input.ts';
import { recordOfStatements } from '../../store/testing/submissions.ts';
import type { Reader } from '../intake.ts';

/** Stands in for the model: reads *Full Name said “…”* sentences and nothing else. */
export const statementReader: Reader = {
  pipeline: '1.0',
  load: async () => ({
    async *annotateAll(inputs: AsyncIterable<CheckedInput>) {
      for await (const { text, id, ...described } of inputs)
        yield recordOfStatements(text, { ...described, language: 'en', ...(id && { id }) });
    },
    async close() {},
  }),
};
