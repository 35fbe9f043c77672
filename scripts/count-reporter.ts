import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with `N passed, N failed, N skipped` alone on the last line, for people and for machines. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') count[state]++;
        else count.skipped++;
      }
      // A file that cannot be loaded, or whose hooks fail, has errors of its own.
      if (testModule.errors().length > 0) count.failed++;
    }
    // The default reporter writes its summary in the same turn; this line comes after it.
    process.once('exit', () =>
      process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`),
    );
  }
}
