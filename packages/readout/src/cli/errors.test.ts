import { describe, expect, it } from 'vitest';
import { ClosedPipe, exitCodeFor, isInputError, naming, reasonFor, UsageError } from './errors.ts';

const system = (code: string) => Object.assign(new Error(`${code}: open`), { code });

describe('reasonFor', () => {
  it('puts the system’s codes into words', () => {
    expect(reasonFor(system('EACCES'))).toBe('permission to it is denied');
    expect(reasonFor(system('EWEIRD'))).toBe('EWEIRD: open');
  });

  it('is one line without commands for the terminal', () => {
    expect(reasonFor(new Error('one\ntwo\u001b[2J'))).toBe('one two [2J');
  });
});

it('tells misuse, a closed pipe and failure apart', () => {
  expect([new UsageError('x'), new ClosedPipe(), new Error('x')].map(exitCodeFor)).toEqual([2, 141, 1]);
});

it('knows which errors lie in the input', () => {
  expect(isInputError(system('ENOENT'))).toBe(true);
  expect(isInputError(new TypeError('a bug'))).toBe(false);
  expect(isInputError(Object.assign(new Error('x'), { code: 'ERR_ASSERTION' }))).toBe(false);
});

it('names the file in what went wrong with it', async () => {
  await expect(naming('a.txt', () => Promise.reject(system('ENOENT')))).rejects.toThrow('a.txt: there is no such file');
});
