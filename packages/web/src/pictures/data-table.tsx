import type { ReactNode } from 'react';
import style from './data-table.module.css';

interface Column<Row> {
  readonly name: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the rows are, for whoever cannot see the page. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Whether a row is the one that something else on the page is about. */
  readonly isChosen?: (row: Row) => boolean;
}

/** Rows to be read, with a head that stays while they scroll. */
export function DataTable<Row>({ label, columns, rows, keyOf, isChosen }: DataTableProps<Row>) {
  return (
    <table className={style.table}>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isNumber }) => (
            <th data-number={isNumber || undefined} key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr data-chosen={isChosen?.(row) || undefined} key={keyOf(row)}>
            {columns.map(({ name, isNumber, cell }) => (
              <td data-number={isNumber || undefined} key={name}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
