import type { Record } from '../model/record.ts';
import { LAYERS, marksOf } from './layers.ts';
import { html, type Markup } from './markup.ts';
import { paragraphSpans, type Segment, segmentsOf } from './segments.ts';

/** The text in paragraphs, each stretch wrapped in one element a layer, so that every layer draws its own line under it. */
export function annotatedText(record: Record): Markup[] {
  const { text } = record.document;
  const paragraphs = segmentsOf(paragraphSpans(text), marksOf(record));
  const reached = new Set<string>();
  return paragraphs.map(
    (segments) => html`<p dir="auto">${segments.map((segment) => marked(text, segment, reached))}</p>
`,
  );
}

/** A stretch of text. The one in which an entry begins can be reached by the keyboard. */
function marked(text: string, { start, end, layers, entries, depth }: Segment, reached: Set<string>): Markup {
  const words = html`${text.slice(start, end)}`;
  if (entries.length === 0) return words;
  const isFirst = entries.some((entry) => !reached.has(entry));
  for (const entry of entries) reached.add(entry);
  const inner = LAYERS.filter((layer) => layers.includes(layer.id)).reduceRight(
    (inside, { id }) =>
      html`<span class="${id === 'content' ? `content depth-${Math.min(depth, 3)}` : id}">${inside}</span>`,
    words,
  );
  return html`<span class="mark"${isFirst && html` tabindex="0"`} data-entries="${entries.join(' ')}">${inner}</span>`;
}
