import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['./scripts/fail-on-console.ts'],
    reporters: ['default', './scripts/count-reporter.ts'],
  },
});
