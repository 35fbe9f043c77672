import { expect, it } from 'vitest';
import type { Comparison } from '../model/comparison.ts';
import { recordOf } from '../model/hand-built.ts';
import { comparisonToHtml } from './comparison-html.ts';
import { comparisonToMarkdown } from './comparison-markdown.ts';
import { comparisonToText } from './comparison-text.ts';

const text = 'They spoke of <b>grain</b> | [fish](x).\u001b[31m';
const record = recordOf(text, {});
const records = ['a', 'b'].map((id) => ({ ...record, document: { ...record.document, id, outlet: `Paper ${id}` } }));
const spans = [{ start: 14, end: text.length }];
const comparison: Comparison = {
  schema: 'readout/comparison/1',
  unit: 'utf16',
  documents: records.map(({ document: { id, outlet, published } }) => ({ id, outlet, published })),
  events: [
    {
      id: 'E1',
      type: 'CONSULT',
      mode: 'call',
      time: { from: '2026-03-02', to: '2026-03-02' },
      participants: ['Ingrid Solheim', 'Pavel Varga'],
      accounts: records.map(({ document }) => ({ document: document.id, event: 'v1', spans })),
    },
  ],
  statements: [],
  cells: [
    {
      id: 'C1',
      event: 'E1',
      label: 'grain',
      verdict: 'only',
      accounts: [
        { document: 'a', says: 'said', spans },
        { document: 'b', says: 'silent', spans: [] },
      ],
    },
  ],
  shifts: [],
};

it('shows text from outside as text in a page', () => {
  const page = comparisonToHtml(comparison, records);
  expect(page).toContain('&lt;b&gt;grain');
  expect(page).not.toContain('<b>');
});

it('keeps a Markdown table whole, whatever stands in a passage', () => {
  const line = comparisonToMarkdown(comparison, records)
    .split('\n')
    .find((row) => row.includes('grain'));
  expect(line).toContain('\\<b\\>');
  expect(line).toContain('\\|');
  expect(line).toContain('\\[fish\\]');
});

it('gives a terminal no commands', () => {
  const printed = comparisonToText(comparison, records);
  expect(printed).toContain('Paper a: said: <b>grain</b>');
  expect(printed).not.toContain('\u001b');
});

it('tells in every format what a later wording dropped and added', () => {
  const [first, later] = ['The canal will not be opened.', 'The canal will soon be opened.'];
  const [one, other] = [first, later].map((words, i) => {
    const made = recordOf(words, {});
    return { ...made, document: { ...made.document, id: `w${i}`, outlet: `Paper ${i}` } };
  });
  const told: Comparison = {
    ...comparison,
    documents: [],
    events: [],
    cells: [],
    statements: [
      {
        id: 'S1',
        speaker: 'Ingrid Solheim',
        members: [
          {
            document: 'w0',
            attribution: 'a1',
            spans: [{ start: 0, end: first.length }],
            form: 'indirect',
            drift: null,
          },
          {
            document: 'w1',
            attribution: 'a1',
            spans: [{ start: 0, end: later.length }],
            form: 'indirect',
            drift: {
              from: { document: 'w0', attribution: 'a1' },
              kinds: ['negation dropped'],
              leftOut: [{ start: 15, end: 18 }],
              added: [{ start: 15, end: 19 }],
            },
          },
        ],
      },
    ],
  };
  const both = [one, other].filter((made) => made !== undefined);
  expect(comparisonToText(told, both)).toContain(
    'The canal will {soon} be opened. (negation dropped; left out: “not”)',
  );
  expect(comparisonToMarkdown(told, both)).toContain('will **soon** be opened. (negation dropped; left out: “not”)');
  expect(comparisonToHtml(told, both)).toContain('will <ins>soon</ins> be opened.');
});
