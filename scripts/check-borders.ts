import { globSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config';

/** Checks the import borders of `.dependency-cruiser.cjs`, and that the tool saw every source file: it passes over what it cannot parse. */
const { forbidden, options } = await extractOptions('./.dependency-cruiser.cjs');
const sources = globSync('packages/*/src/**/*.ts', { exclude: ['**/*.d.ts'] });
const { output } = await cruise(
  ['packages'],
  { ...options, ruleSet: { forbidden }, validate: true },
  {},
  { tsConfig: extractTypeScript('./tsconfig.json') },
);
if (typeof output === 'string') throw new Error('dependency-cruiser gave no result to read');

const { modules, summary }: ICruiseResult = output;
const seen = new Set(modules.map((module) => module.source));
const unseen = sources.filter((source) => !seen.has(source));
const edges = modules.reduce((sum, module) => sum + module.dependencies.length, 0);

for (const { rule, from, to } of summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
for (const source of unseen) process.stderr.write(`not seen by dependency-cruiser: ${source}\n`);
process.stdout.write(`${sources.length} source files, ${edges} imports, ${summary.error} across a border\n`);
if (summary.error > 0 || unseen.length > 0 || edges === 0) process.exitCode = 1;
