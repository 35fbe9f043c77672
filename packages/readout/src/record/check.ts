import { createHash } from 'node:crypto';
import { InvalidInput, Record } from '../model/index.ts';
import { checkChains, checkRepresentation } from './check-chains.ts';
import { checkReferences } from './check-references.ts';
import { checkSpans } from './check-spans.ts';
import type { RecordIssue } from './record-issue.ts';

/** What is wrong with a record, against its schema, its text and itself; nothing when it holds. */
export function checkRecord(value: unknown): RecordIssue[] {
  return examine(value).issues;
}

/** A record that holds, without fields that the schema does not know; throws `InvalidInput` for any other value. */
export function parseRecord(value: unknown): Record {
  const { record, issues } = examine(value);
  if (record === null || issues.length > 0) throw new InvalidInput(issues);
  return record;
}

function examine(value: unknown): { record: Record | null; issues: RecordIssue[] } {
  const parsed = Record.safeParse(value);
  if (parsed.success) return { record: parsed.data, issues: checkContents(parsed.data) };
  const issues = parsed.error.issues.map(({ path, message }): RecordIssue => {
    const keys = path.map((part) => (typeof part === 'number' ? part : String(part)));
    return { code: 'shape', path: keys, message };
  });
  return { record: null, issues };
}

function checkContents(record: Record): RecordIssue[] {
  return [
    ...checkHash(record),
    ...checkSpans(record),
    ...checkTimes(record),
    ...checkReferences(record),
    ...checkChains(record),
    ...checkRepresentation(record),
  ];
}

function* checkHash({ document }: Record): Generator<RecordIssue> {
  const hash = createHash('sha256').update(document.text, 'utf8').digest('hex');
  if (hash !== document.sha256)
    yield { code: 'hash', path: ['document', 'sha256'], message: `the text’s SHA-256 is ${hash}` };
}

function* checkTimes(record: Record): Generator<RecordIssue> {
  for (const [i, time] of record.times.entries())
    if (time.kind === 'date' && time.from !== null && time.to !== null && time.from > time.to)
      yield { code: 'time-order', path: ['times', i, 'to'], message: `${time.to} is before ${time.from}` };
}
