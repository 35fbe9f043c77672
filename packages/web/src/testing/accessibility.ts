import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has against a page, one line each: `color-contrast: .tag (…)`. Nothing when all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated by the debugger, since the page’s own policy lets no script in.
  await page.evaluate(axe);
  const violations = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  const { violations: found } = violations as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
