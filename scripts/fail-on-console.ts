import { afterAll, afterEach } from 'vitest';

/** A test that prints to the console fails: what is printed there is either left over from debugging or a warning to heed. */
const printed: string[] = [];
for (const method of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'dir'] as const)
  Object.assign(console, {
    [method]: (...values: unknown[]) => printed.push(`console.${method}: ${values.join(' ')}`),
  });

function failOnPrinted() {
  if (printed.length > 0) throw new Error(`printed to the console:\n${printed.splice(0).join('\n')}`);
}
afterEach(failOnPrinted);
afterAll(failOnPrinted);
