// `npm run model-card`: measures the shipped weights and writes the figures into the model card, between its marks.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseGold } from '../packages/readout/src/eval/gold.ts';
import { GoldScore } from '../packages/readout/src/eval/gold-score.ts';
import { PolnearArticle, PolnearScore } from '../packages/readout/src/eval/polnear-score.ts';
import { createReadout, type Readout } from '../packages/readout/src/readout.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const CARD = at('packages/readout/weights/MODEL_CARD.md');
const GOLD = at('packages/readout/gold/dev');
const POLNEAR = at('../shared/data/polnear/dev.jsonl');

const percent = (share: number) => (100 * share).toFixed(1);

async function goldRows(readout: Readout): Promise<string[]> {
  const score = new GoldScore();
  for (const file of readdirSync(GOLD).filter((name) => name.endsWith('.json'))) {
    const gold = parseGold(JSON.parse(readFileSync(`${GOLD}/${file}`, 'utf8')));
    score.add(gold, await readout.annotate({ id: gold.id, text: gold.text, published: gold.published }));
  }
  const { f1, accuracy } = score.result();
  return [
    '| gold/dev, 15 documents | precision | recall | F1 | annotated |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(f1).map(
      ([name, { precision, recall, f1: value, gold }]) =>
        `| ${name} | ${percent(precision)} | ${percent(recall)} | **${percent(value)}** | ${gold} |`,
    ),
    '',
    '| gold/dev, of what was found | accuracy | of |',
    '| --- | --- | --- |',
    ...Object.entries(accuracy).map(([name, { accuracy: value, of }]) => `| ${name} | **${percent(value)}** | ${of} |`),
  ];
}

async function polnearRows(readout: Readout): Promise<string[]> {
  if (!existsSync(POLNEAR)) return [];
  const articles = readFileSync(POLNEAR, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => PolnearArticle.parse(JSON.parse(line)));
  const score = new PolnearScore();
  for (const article of articles) score.add(article, await readout.annotate({ id: article.id, text: article.text }));
  return [
    '',
    '| PolNeAR dev, 84 articles | precision | recall | F1 |',
    '| --- | --- | --- | --- |',
    ...Object.entries(score.f1()).map(
      ([name, { precision, recall, f1 }]) =>
        `| ${name} | ${percent(precision)} | ${percent(recall)} | **${percent(f1)}** |`,
    ),
  ];
}

const readout = await createReadout();
const rows = [...(await goldRows(readout)), ...(await polnearRows(readout))];
await readout.close();
const card = readFileSync(CARD, 'utf8');
const written = card.replace(
  /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/,
  (_, open: string, close: string) => `${open}${rows.join('\n')}\n${close}`,
);
writeFileSync(CARD, written);
process.stdout.write(`${rows.join('\n')}\n`);
