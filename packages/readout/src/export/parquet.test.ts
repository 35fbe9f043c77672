import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { expect, test } from 'vitest';
import type { Record } from '../model/record.ts';
import { ENTRY_COLUMNS } from './entry-columns.ts';
import { entryRows } from './entry-rows.ts';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { toParquet } from './parquet.ts';
import { exportedOf, multilingualRecord, writtenBytes } from './testing/multilingual.ts';

const fileOf = async (...records: Record[]) => (await writtenBytes(toParquet(exportedOf(...records)))).buffer;

test('is read back with the same values, dates as dates', async () => {
  const records = [handBuiltRecord(), multilingualRecord()];
  const rows = await parquetReadObjects({ file: await fileOf(...records) });
  const expected = records.flatMap((record) => [...entryRows(exportedRecord(record))]);
  const dates = ENTRY_COLUMNS.filter(([, type]) => type === 'date').map(([name]) => name);
  expect(rows).toEqual(
    expected.map((row) => ({
      ...row,
      ...Object.fromEntries(
        dates.map((name) => [name, row[name] === null ? null : new Date(`${row[name]}T00:00:00Z`)]),
      ),
    })),
  );
});

test('has the columns’ types in its schema', async () => {
  const { children } = parquetSchema(parquetMetadata(await fileOf(handBuiltRecord())));
  expect(children.map(({ element }) => element.name)).toEqual(ENTRY_COLUMNS.map(([name]) => name));
  const element = (name: string) => children.find((child) => child.element.name === name)?.element;
  expect(element('start')).toMatchObject({ type: 'INT32', repetition_type: 'OPTIONAL' });
  expect(element('published')).toMatchObject({ type: 'INT32', converted_type: 'DATE' });
  expect(element('quote')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
  expect(element('document')).toMatchObject({ repetition_type: 'REQUIRED' });
});

test('is a whole file without entries, too', async () => {
  expect(await parquetReadObjects({ file: await fileOf() })).toEqual([]);
});

test('row groups are written as they fill', async () => {
  const parts: number[] = [];
  const many = Array.from({ length: 1200 }, () => handBuiltRecord());
  for await (const part of toParquet(exportedOf(...many))) parts.push(part.length);
  expect(parts.length).toBeGreaterThan(2);
  const rows = await parquetReadObjects({ file: await fileOf(...many), columns: ['entry'] });
  expect(rows).toHaveLength(1200 * [...entryRows(exportedRecord(handBuiltRecord()))].length);
});
