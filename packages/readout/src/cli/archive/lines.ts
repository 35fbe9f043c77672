import { Sink } from '../sink.ts';

/** Writes lines to standard output and waits for a slow reader. */
export async function printLines(lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const sink = Sink.stdout();
  for await (const line of lines) await sink.write(`${line}\n`);
  await sink.close();
}

/** Text from outside on one line, without commands for the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** The same, below something else: `depth` characters to the right. */
export function indented(depth: number, text: string): string {
  return ' '.repeat(depth) + plain(text);
}

/** `1 document`, `2 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
