import { expect, test } from 'vitest';
import { describeIssue, InvalidInput, type Issue } from './issue.ts';

const issue: Issue<'late'> = { code: 'late', path: ['events', 0, 'time'], message: 'is over' };

test('an issue is told with its path', () => {
  expect(describeIssue(issue)).toBe('events[0].time: is over');
  expect(describeIssue({ ...issue, path: [] })).toBe('is over');
});

test('the error carries the issues and says each on a line', () => {
  const error = new InvalidInput([issue, issue]);
  expect(error.issues).toHaveLength(2);
  expect(error.message).toBe('events[0].time: is over\nevents[0].time: is over');
});
