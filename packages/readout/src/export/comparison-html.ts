import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Comparison, StatementMember } from '../model/comparison.ts';
import type { Record } from '../model/record.ts';
import { ComparisonView, VERDICT_WORDS } from './comparison-view.ts';
import { html, type Markup, trusted } from './markup.ts';

const style = readFileSync(new URL('./page/comparison.css', import.meta.url), 'utf8');

/** A comparison as one self-contained web page without script; its content security policy allows its own style only. */
export function comparisonToHtml(comparison: Comparison, records: readonly Record[]): string {
  const view = new ComparisonView(comparison, records);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const tables = view.tables();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Comparison of ${comparison.documents.length} documents · Readout</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<h1>Comparison of ${comparison.documents.length} documents</h1>
${tables.length === 0 && html`<p>No two of these documents tell of the same event.</p>`}
${tables.map((table) => eventTable(view, table))}
${statements(view)}
${shifts(view)}
</main>
<footer><p>Made by Readout, a machine: check each cell against the words that it stands on.</p></footer>
</body>
</html>
`.toString();
}

function eventTable(
  view: ComparisonView,
  { title, documents, rows }: ReturnType<ComparisonView['tables']>[number],
): Markup {
  return html`<section><h2>${title}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr><th scope="col">Point</th><th scope="col">Verdict</th>${documents.map((document) => html`<th scope="col">${view.source(document)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ label, verdict, accounts }) => html`
<tr><th scope="row">${label}</th><td class="verdict">${VERDICT_WORDS[verdict]}</td>${accounts.map(
      ({ document, says, spans }) =>
        html`<td>${says !== 'said' && html`<em>${says}</em> `}${spans.length > 0 && html`<q>${view.passage(document, spans)}</q>`}</td>`,
    )}</tr>`,
  )}
</tbody></table></div></section>
`;
}

function statements(view: ComparisonView): Markup | null {
  const shared = view.sharedStatements();
  if (shared.length === 0) return null;
  return html`<section><h2>The same statement in several reports</h2>
${shared.map(
  ({ speaker, members }) => html`<h3>${speaker ?? 'No source named'}</h3>
<ul>${members.map((member) => wording(view, member))}</ul>
`,
)}</section>`;
}

/** A wording with the words marked that the first one has not, and what became of the others. */
function wording(view: ComparisonView, member: StatementMember): Markup {
  const { document, spans, drift } = member;
  const parts = view.marked(document, spans, drift?.added ?? []);
  const note = view.driftNote(member);
  return html`<li>${view.source(document)}: <q>${parts.map(({ words, isAdded }) => (isAdded ? html`<ins>${words}</ins>` : words))}</q>${note !== '' && html` <em>${note}</em>`}</li>`;
}

function shifts(view: ComparisonView): Markup | null {
  if (view.comparison.shifts.length === 0) return null;
  return html`<section><h2>Proposed shifts, to be confirmed</h2>
${view.comparison.shifts.map(
  ({ holder, issue, from, to, confidence }) => html`<h3>${holder} · ${issue} (confidence ${confidence})</h3>
<ul>${[from, to].map(({ document, spans }) => html`<li>${view.source(document)}: <q>${view.passage(document, spans)}</q></li>`)}</ul>
`,
)}</section>`;
}
