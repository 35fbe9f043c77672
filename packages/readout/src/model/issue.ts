/** One thing that is wrong with what was given: a literal code to act on, where it is, and a sentence for a person. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  /** Keys and indexes from the outermost value to the bad one: `['events', 0, 'time']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Thrown by the throwing twin of a function that returns issues. */
export class InvalidInput<Code extends string = string> extends Error {
  readonly issues: readonly Issue<Code>[];

  constructor(issues: readonly Issue<Code>[]) {
    super(issues.map(describeIssue).join('\n'));
    this.name = 'InvalidInput';
    this.issues = issues;
  }
}

/** `events[0].time: message`, or the message alone where the path is empty. */
export function describeIssue(issue: Issue): string {
  const where = issue.path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}
