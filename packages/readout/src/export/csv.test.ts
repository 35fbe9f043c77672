import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, toCsv } from './csv.ts';
import { ENTRY_COLUMNS } from './entry-columns.ts';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { exportedOf, MULTILINGUAL_TEXT, multilingualRecord, written } from './testing/multilingual.ts';

/** The cells of a CSV text by RFC 4180, written from its grammar and not from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (at >= text.length) throw new Error('a quotation mark is never closed');
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') cell += text[at++];
          else break;
        }
        at++;
      } else
        for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) {
          if (text[at] === '"' || text[at] === '\n') throw new Error(`bare ${JSON.stringify(text[at])} at ${at}`);
          cell += text[at];
        }
      row.push(cell);
      if (text[at] === ',') at++;
      else if (text.startsWith('\r\n', at)) {
        at += 2;
        break;
      } else throw new Error(`no end of a cell at ${at}`);
    }
    rows.push(row);
  }
  return rows;
}

/** Rows by column names. */
function tableOf(text: string): { [column: string]: string }[] {
  const [head = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

test('has one row an entry, with the columns that are documented', async () => {
  const csv = await written(toCsv(exportedOf(handBuiltRecord())));
  const [head = [], ...rows] = parseCsv(csv);
  expect(head).toEqual(ENTRY_COLUMNS.map(([name]) => name));
  expect(rows).toHaveLength(5 + 1 + 5 + 1 + 2 + 1 + 1 + 1 + 1);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
});

test('tells the whole of an entry: who, to whom, how, according to whom', async () => {
  const rows = tableOf(await written(toCsv(exportedOf(handBuiltRecord()))));
  expect(rows.find(({ entry }) => entry === 'a3')).toMatchObject({
    document: 'harbour',
    outlet: 'The Paper',
    kind: 'attribution',
    quote: 'that ‘Kenya will not move its boats’',
    speaker: 'Daniel Otieno',
    speaker_represents: 'Kenya',
    act: 'reject',
    via: 'a2',
    voice: 'Anna Berg',
    confidence: '0.9',
  });
  expect(rows.find(({ entry }) => entry === 'v1')).toMatchObject({
    type: 'CONSULT',
    mode: 'talks',
    status: 'occurred',
    participants: 'Kenya (party); Somalia (party); Anna Berg (mediator)',
    place: 'Norway',
    from: '2026-05-12',
  });
});

test('offsets are code points: slicing by them gives the quotation, emoji and Arabic included', async () => {
  const points = [...MULTILINGUAL_TEXT];
  const rows = tableOf(await written(toCsv(exportedOf(multilingualRecord()))));
  for (const { start, end, spans, quote } of rows) {
    const parts = (spans || `${start}-${end}`).split(';').map((span) => span.split('-').map(Number));
    const cut = parts.map(([from, to]) => points.slice(from, to).join('')).join(' … ');
    expect([cut, `'${cut}`]).toContain(quote);
  }
  expect(rows.find(({ entry }) => entry === 'a1')?.quote).toBe('“=SUM(peace)🙂,” … “is no plan 👩🏽‍🚀.”');
});

test('only the entries that are asked for', async () => {
  const asked = { ...exportedRecord(handBuiltRecord()), entries: new Set(['a3', 'v1']) };
  expect(tableOf(await written(toCsv(exportedOf(asked)))).map(({ entry }) => entry)).toEqual(['a3', 'v1']);
});

test('titles that a spreadsheet would run are text; a mark for Excel where it is asked for', async () => {
  const csv = await written(toCsv(exportedOf(multilingualRecord()), { bom: true }));
  expect(csv.startsWith('\uFEFF"document"')).toBe(true);
  const [row] = tableOf(csv.slice(1));
  expect(row).toMatchObject({ title: "'+Talks, “twice”", outlet: "'@TheHarbour" });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '\u200b=1'])(
  '%j is never a formula',
  (cell) => {
    expect(csvCell(cell).startsWith('"\'')).toBe(true);
  },
);

test('any text comes back, and none begins as a formula', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\s=+\-@"',;\r\n\t＝x]*$/));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const [row = []] = parseCsv(`${cells.map(csvCell).join(',')}\r\n`);
      expect(row).toHaveLength(cells.length);
      for (const [i, cell] of row.entries()) expect([cells[i], `'${cells[i]}`]).toContain(cell);
      for (const cell of row) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
    }),
  );
});
