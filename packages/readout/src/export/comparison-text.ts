import type { Comparison, StatementMember } from '../model/comparison.ts';
import type { Record } from '../model/record.ts';
import { ComparisonView, VERDICT_WORDS } from './comparison-view.ts';
import { printable } from './printable.ts';

/** A comparison to read in a terminal: each event’s points, the shared statements, the proposed shifts. */
export function comparisonToText(comparison: Comparison, records: readonly Record[]): string {
  const view = new ComparisonView(comparison, records);
  const lines: string[] = [];
  for (const { title, documents, rows } of view.tables()) {
    lines.push(title.toUpperCase(), ...documents.map((document) => `  told by ${view.source(document)}`));
    for (const { label, verdict, accounts } of rows) {
      lines.push('', `  ${label} (${VERDICT_WORDS[verdict]})`);
      for (const { document, says, spans } of accounts)
        lines.push(
          `    ${view.source(document)}: ${says}${spans.length > 0 ? `: ${view.passage(document, spans)}` : ''}`,
        );
    }
    lines.push('');
  }
  for (const { speaker, members } of view.sharedStatements()) {
    lines.push(`THE SAME STATEMENT: ${speaker ?? 'no source named'}`);
    for (const member of members) lines.push(`  ${view.source(member.document)}: ${wording(view, member)}`);
    lines.push('');
  }
  for (const { holder, issue, from, to, confidence } of comparison.shifts) {
    lines.push(`A PROPOSED SHIFT, TO BE CONFIRMED: ${holder} · ${issue} (confidence ${confidence})`);
    for (const { document, spans } of [from, to])
      lines.push(`  ${view.source(document)}: ${view.passage(document, spans)}`);
    lines.push('');
  }
  if (lines.length === 0) return 'No two of these documents tell of the same event.\n';
  return `${lines.map(printable).join('\n').trimEnd()}\n`;
}

/** A wording with {what it added} in braces, and what became of the first one’s words. */
function wording(view: ComparisonView, member: StatementMember): string {
  const parts = view.marked(member.document, member.spans, member.drift?.added ?? []);
  const marked = parts.map(({ words, isAdded }) => (isAdded ? `{${words}}` : words)).join('');
  const note = view.driftNote(member);
  return note === '' ? marked : `${marked} (${note})`;
}
