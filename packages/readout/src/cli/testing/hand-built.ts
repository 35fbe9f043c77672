import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../bin/readout.mjs', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What standard input gives; nothing unless told. */
  readonly stdin?: string | Uint8Array;
  /** Stop reading standard output after so many bytes, as `head` does. */
  readonly readBytes?: number;
  readonly env?: Readonly<{ [name: string]: string }>;
}

/** Runs the real command in a process of its own. */
export function runReadout(
  args: readonly string[],
  { stdin = '', readBytes, env = {} }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, FORCE_COLOR: '0', ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (readBytes !== undefined && stdout.length >= readBytes) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // The command may end before it has read everything.
  child.stdin.on('error', () => {}).end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A directory with files in it, and how to take it away. */
export function filesOnDisk(files: Readonly<{ [name: string]: string | Uint8Array }>): {
  path: (name: string) => string;
  remove: () => void;
} {
  const directory = mkdtempSync(join(tmpdir(), 'readout-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return { path: (name) => join(directory, name), remove: () => rmSync(directory, { recursive: true }) };
}
