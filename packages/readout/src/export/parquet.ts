import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type ColumnType, ENTRY_COLUMNS, type EntryRow } from './entry-columns.ts';
import { entryRows } from './entry-rows.ts';
import type { Exported } from './exported.ts';

/** Rows that are held in memory before they are written. */
const ROW_GROUP = 10_000;

const ELEMENTS: { readonly [type in ColumnType]: Pick<SchemaElement, 'type' | 'converted_type'> } = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: ENTRY_COLUMNS.length },
  ...ENTRY_COLUMNS.map(([name, type, filled]) => ({
    name,
    ...ELEMENTS[type],
    repetition_type: filled ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
];

/** The table of entries, typed, as an Apache Parquet file; compressed with Snappy. */
export async function* toParquet(documents: AsyncIterable<Exported>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'readout' });
  let rows: EntryRow[] = [];
  for await (const exported of documents) {
    for (const row of entryRows(exported)) rows.push(row);
    if (rows.length < ROW_GROUP) continue;
    await writeGroup(file, rows);
    rows = [];
    yield taken(bytes);
  }
  if (rows.length > 0) await writeGroup(file, rows);
  await file.finish();
  yield taken(bytes);
}

async function writeGroup(file: ParquetWriter, rows: readonly EntryRow[]): Promise<void> {
  const columnData = ENTRY_COLUMNS.map(([name, type]) => ({
    name,
    data: rows.map((row) => (type === 'date' && row[name] !== null ? new Date(String(row[name])) : row[name])),
  }));
  await file.write({ columnData, rowGroupSize: rows.length });
}

/** What was written since it was last taken. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}
