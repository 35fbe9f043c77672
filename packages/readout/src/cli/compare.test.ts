import { expect, it } from 'vitest';
import { compareCommand } from './compare.ts';
import { UsageError } from './errors.ts';

it('asks for a second document', async () => {
  await expect(compareCommand().parseAsync(['one.txt'], { from: 'user' })).rejects.toThrow(UsageError);
});

it('reads standard input once only', async () => {
  await expect(compareCommand().parseAsync(['-', '-'], { from: 'user' })).rejects.toThrow('once only');
});
