import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Record } from '../model/record.ts';
import { recordPanel } from './html-record.ts';
import { annotatedText } from './html-text.ts';
import { LAYERS, marksOf } from './layers.ts';
import { html, type Markup, trusted } from './markup.ts';
import { counted, wordCount } from './phrases.ts';
import { RecordView } from './record-view.ts';
import { dayInWords } from './time-phrase.ts';

const style = readFileSync(new URL('./page/page.css', import.meta.url), 'utf8');
const script = readFileSync(new URL('./page/page.js', import.meta.url), 'utf8');

/**
 * A record as one self-contained web page: the text with every entry marked, the record beside it. It asks for nothing from
 * anywhere, and its content security policy allows its own style and script only, so text from outside cannot run.
 */
export function toHtml(record: Record): string {
  const { document } = record;
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const view = new RecordView(record);
  const page = html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${document.title ?? document.id} · Readout</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#record">Skip to the record</a>
<header class="masthead">
<p class="brand">Readout</p>
${layerSwitches(record)}
</header>
<div class="spread">
<main>
<article lang="${document.language}">
${title(record)}
${annotatedText(record)}
</article>
</main>
<aside id="record" aria-label="The record" lang="en">
${recordPanel(view)}
</aside>
</div>
<footer><p>Made by Readout, a machine: check each entry against the words that it stands on. Text SHA-256 <code>${document.sha256}</code>.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return page.toString();
}

/** A checkbox for each layer; layers that this record has nothing in are left out. */
function layerSwitches(record: Record): Markup {
  const present = new Set(marksOf(record).map((mark) => mark.layer));
  const switches = LAYERS.filter((layer) => present.has(layer.id)).map(
    ({ id, label, shown }) =>
      html`<label><input type="checkbox" id="show-${id}"${shown && html` checked`}><span class="sample ${id}">${label}</span></label>
`,
  );
  return html`<fieldset class="layers"><legend>Show</legend>
${switches}</fieldset>`;
}

function title(record: Record): Markup {
  const { document } = record;
  const origin = [
    document.outlet,
    document.author,
    document.published === null ? null : dayInWords(document.published),
    counted(wordCount(document.text), 'word'),
  ].filter((part) => part !== null);
  return html`<h1>${document.title ?? document.id}</h1>
<p class="origin">${origin.join(' · ')}${address(document.url)}</p>`;
}

/** A link for a web address only: another scheme could run something. */
function address(url: string | null): Markup | null {
  if (url === null) return null;
  if (!/^https?:\/\//i.test(url)) return html` · ${url}`;
  return html` · <a href="${url}" rel="noopener noreferrer">source</a>`;
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}
