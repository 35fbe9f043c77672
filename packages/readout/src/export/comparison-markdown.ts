import type { Comparison, StatementMember } from '../model/comparison.ts';
import type { Record } from '../model/record.ts';
import { ComparisonView, VERDICT_WORDS } from './comparison-view.ts';

/** A comparison as Markdown: one table an event, a column an account. */
export function comparisonToMarkdown(comparison: Comparison, records: readonly Record[]): string {
  const view = new ComparisonView(comparison, records);
  const parts: string[] = [];
  for (const { title, documents, rows } of view.tables()) {
    const heads = ['Point', 'Verdict', ...documents.map((document) => escaped(view.source(document)))];
    const body = rows.map(({ label, verdict, accounts }) => [
      escaped(label),
      VERDICT_WORDS[verdict],
      ...documents.map((document) => {
        const account = accounts.find((candidate) => candidate.document === document);
        if (account === undefined || account.says === 'silent') return '–';
        const told = account.says === 'said' ? '' : `**${account.says}:** `;
        return told + escaped(view.passage(document, account.spans));
      }),
    ]);
    parts.push(`## ${escaped(title)}`, [heads, heads.map(() => '---'), ...body].map(tableRow).join('\n'));
  }
  for (const { speaker, members } of view.sharedStatements()) {
    parts.push(
      `### The same statement: ${escaped(speaker ?? 'no source named')}`,
      members.map((member) => wording(view, member)).join('\n'),
    );
  }
  if (comparison.shifts.length > 0) parts.push('## Proposed shifts, to be confirmed');
  for (const { holder, issue, from, to, confidence } of comparison.shifts) {
    parts.push(
      `### ${escaped(holder)} · ${escaped(issue)} (confidence ${confidence})`,
      [from, to]
        .map(({ document, spans }) => `- ${escaped(view.source(document))}: ${escaped(view.passage(document, spans))}`)
        .join('\n'),
    );
  }
  return `${parts.length === 0 ? 'No two of these documents tell of the same event.' : parts.join('\n\n')}\n`;
}

/** A wording with what it added in bold, and what became of the first one’s words. */
function wording(view: ComparisonView, member: StatementMember): string {
  const { document, spans, drift } = member;
  const parts = view.marked(document, spans, drift?.added ?? []);
  const marked = parts.map(({ words, isAdded }) => (isAdded ? `**${escaped(words)}**` : escaped(words))).join('');
  const note = view.driftNote(member);
  return `- ${escaped(view.source(document))}: ${marked}${note === '' ? '' : ` (${escaped(note)})`}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text from outside is shown as it is: nothing in it is markup, and no link or tag comes of it. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/g, (character) => `\\${character}`);
}
