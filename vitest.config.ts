import { configDefaults, defineConfig } from 'vitest/config';

const BROWSER = 'packages/web/src/**/*.browser.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['./scripts/fail-on-console.ts'],
    reporters: ['default', './scripts/count-reporter.ts'],
    // No test is about time: the limits only end what hangs, also on a machine that has other work.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/*/src/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          maxWorkers: 1,
        },
      },
    ],
  },
});
