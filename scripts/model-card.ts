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

/** How far two people agree, in percent: seven gold documents annotated twice (../shared/README.md). */
const GOLD_AGREEMENT: { readonly [measure: string]: number } = {
  'attributions found': 97,
  'speaker resolved': 96,
  chains: 88,
  'times found': 100,
  events: 83,
  participants: 96,
  topics: 94,
  agreements: 93,
  positions: 93,
  disputes: 67,
  definitions: 100,
  act: 92,
  'event status': 96,
  stance: 95,
};

/** F1 of one PolNeAR annotator against another: `python -m readout_training.agreement`. */
const POLNEAR_AGREEMENT: { readonly [measure: string]: number } = {
  'span source': 79.1,
  'span cue': 70.9,
  'span content': 68.5,
  'content ≥ .5': 81.9,
  'content ≥ .8': 75.9,
  'who said what': 74.6,
  'all spans exact': 59.6,
};

const percent = (share: number) => (100 * share).toFixed(1);

async function goldRows(readout: Readout): Promise<string[]> {
  const score = new GoldScore();
  for (const file of readdirSync(GOLD).filter((name) => name.endsWith('.json'))) {
    const gold = parseGold(JSON.parse(readFileSync(`${GOLD}/${file}`, 'utf8')));
    score.add(gold, await readout.annotate({ id: gold.id, text: gold.text, published: gold.published }));
  }
  const { f1, accuracy } = score.result();
  return [
    '| gold/dev, 15 documents | precision | recall | F1 | two annotators | annotated |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(f1).map(
      ([name, { precision, recall, f1: value, gold }]) =>
        `| ${name} | ${percent(precision)} | ${percent(recall)} | **${percent(value)}** | ${GOLD_AGREEMENT[name] ?? ''} | ${gold} |`,
    ),
    '',
    '| gold/dev, of what was found | accuracy | two annotators | of |',
    '| --- | --- | --- | --- |',
    ...Object.entries(accuracy).map(
      ([name, { accuracy: value, of }]) =>
        `| ${name} | **${percent(value)}** | ${GOLD_AGREEMENT[name] ?? ''} | ${of} |`,
    ),
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
    '| PolNeAR dev, 84 articles | precision | recall | F1 | two annotators |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(score.f1()).map(
      ([name, { precision, recall, f1 }]) =>
        `| ${name} | ${percent(precision)} | ${percent(recall)} | **${percent(f1)}** | ${POLNEAR_AGREEMENT[name] ?? ''} |`,
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
