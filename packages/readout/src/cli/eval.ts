import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { type GoldDocument, readGold } from '../eval/gold.ts';
import { GoldScore } from '../eval/gold-score.ts';
import { PloverExample, PloverScore } from '../eval/plover-score.ts';
import { PolnearArticle, PolnearScore } from '../eval/polnear-score.ts';
import { goldTable, ploverTable, polnearTable } from '../eval/score-table.ts';
import type { DocumentInput } from '../ingest/document-input.ts';
import { describeIssue } from '../model/issue.ts';
import type { Record } from '../model/record.ts';
import { naming, reasonFor, report, UsageError } from './errors.ts';
import { Progress } from './progress.ts';
import { Sink } from './sink.ts';

interface EvalOptions {
  readonly gold?: string;
  readonly polnear?: string;
  readonly plover?: string;
  readonly misses: boolean;
  readonly json: boolean;
}

/** `readout eval`: how well the records agree with documents that people have annotated. */
export function evalCommand(): Command {
  return new Command('eval')
    .summary('measure records against annotated documents')
    .description('Annotates documents that people have annotated too, and prints precision, recall and F1.')
    .option('--gold <DIR>', 'a directory of gold documents, *.json')
    .option('--polnear <FILE>', 'PolNeAR articles, one JSON a line; attributions only')
    .option('--plover <FILE>', 'the PLOVER gold standard, a JSON list: types and actors of events')
    .option('--misses', 'list what was missed and what was found wrongly (with --gold and --plover)', false)
    .option('--json', 'print the figures as JSON', false)
    .action(evaluate);
}

async function evaluate({ gold, polnear, plover, misses, json }: EvalOptions): Promise<void> {
  if ([gold, polnear, plover].filter((named) => named !== undefined).length !== 1)
    throw new UsageError('name one of --gold DIR, --polnear FILE and --plover FILE');
  const lines = await (gold !== undefined
    ? evaluateGold(gold, misses, json)
    : polnear !== undefined
      ? evaluatePolnear(polnear, json)
      : evaluatePlover(plover as string, misses, json));
  const sink = Sink.stdout();
  await sink.write(lines.map((line) => `${line}\n`).join(''));
  await sink.close();
}

async function evaluateGold(directory: string, misses: boolean, json: boolean): Promise<string[]> {
  const documents = await goldDocuments(directory);
  const score = new GoldScore();
  const inputs = documents.map(({ id, text, published, outlet }) => ({ id, text, published, outlet }));
  await annotateEach(inputs, (record, i) => score.add(documents[i] as GoldDocument, record));
  const result = score.result();
  return [...(json ? [JSON.stringify(result)] : goldTable(result)), ...(misses ? score.misses() : [])];
}

async function evaluatePolnear(file: string, json: boolean): Promise<string[]> {
  const articles = await polnearArticles(file);
  const score = new PolnearScore();
  const inputs = articles.map(({ id, text }) => ({ id, text }));
  await annotateEach(inputs, (record, i) => score.add(articles[i] as PolnearArticle, record));
  return json ? [JSON.stringify(score.f1())] : polnearTable(score.f1());
}

async function evaluatePlover(file: string, misses: boolean, json: boolean): Promise<string[]> {
  const examples = await ploverExamples(file);
  const score = new PloverScore();
  const inputs = examples.map(({ id, text }) => ({ id, text }));
  await annotateEach(inputs, (record, i) => score.add(examples[i] as PloverExample, record));
  const rates = score.accuracy();
  return [...(json ? [JSON.stringify(rates)] : ploverTable(rates)), ...(misses ? score.misses() : [])];
}

/** Annotates documents and hands each record over with its place in the list. */
async function annotateEach(
  inputs: readonly DocumentInput[],
  take: (record: Record, index: number) => void,
): Promise<void> {
  const { createReadout } = await import('../readout.ts');
  const readout = await createReadout();
  const progress = new Progress(inputs.length);
  try {
    let index = 0;
    for await (const record of readout.annotateAll(inputs)) {
      take(record, index++);
      progress.advance();
    }
  } finally {
    progress.stop();
    await readout.close();
  }
}

/** The gold documents of a directory by name; bad ones are reported and left out. */
async function goldDocuments(directory: string): Promise<GoldDocument[]> {
  const names = (await naming(directory, () => readdir(directory))).filter((name) => name.endsWith('.json')).sort();
  const documents: GoldDocument[] = [];
  for (const name of names) {
    const file = join(directory, name);
    try {
      const { gold, issues } = readGold(JSON.parse(await readFile(file, 'utf8')));
      for (const issue of issues) report(file, describeIssue(issue));
      if (gold) documents.push(gold);
    } catch (error) {
      report(file, error instanceof SyntaxError ? 'it is no JSON' : reasonFor(error));
    }
  }
  if (documents.length === 0) throw new Error(`${directory}: there are no gold documents in it`);
  return documents;
}

/** The articles of a file of JSON lines; bad lines are reported and left out. */
async function polnearArticles(file: string): Promise<PolnearArticle[]> {
  const articles: PolnearArticle[] = [];
  const lines = (await naming(file, () => readFile(file, 'utf8'))).split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      articles.push(PolnearArticle.parse(JSON.parse(line)));
    } catch (error) {
      report(`${file}, line ${i + 1}`, error instanceof SyntaxError ? 'it is no JSON' : 'it is no PolNeAR article');
    }
  }
  if (articles.length === 0) throw new Error(`${file}: there are no articles in it`);
  return articles;
}

/** The examples of PLOVER's gold standard. */
async function ploverExamples(file: string): Promise<PloverExample[]> {
  const written = await naming(file, () => readFile(file, 'utf8'));
  try {
    return z.array(PloverExample).min(1).parse(JSON.parse(written));
  } catch {
    throw new Error(`${file}: it is no list of PLOVER examples`);
  }
}
