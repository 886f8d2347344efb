import { type ReactNode } from 'react';
import { type Words, say } from '../../words/language';
import { Link } from './link';

/** A column of a list. */
export type RowColumn<Row> = { title: Words; show: (row: Row) => ReactNode; isNumber?: boolean };

type RowTableProps<Row> = {
  /** The accessible name of the table, which says what it lists. */
  label: string;
  rows: readonly Row[];
  columns: readonly RowColumn<Row>[];
  idOf: (row: Row) => string;
  hrefOf: (row: Row) => string | null;
};

/** A table in which each row with an address opens a page. On a phone each row becomes a card. */
export function RowTable<Row>({ label, rows, columns, idOf, hrefOf }: RowTableProps<Row>) {
  return (
    <table role="table" className="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, isNumber }) => (
            <th key={title[0]} role="columnheader" scope="col" className={isNumber === true ? 'number' : undefined}>
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={idOf(row)} row={row} columns={columns} href={hrefOf(row)} />
        ))}
      </tbody>
    </table>
  );
}

type TableRowProps<Row> = { row: Row; columns: readonly RowColumn<Row>[]; href: string | null };

/** A row of the table. The link in its first cell covers the whole row. */
function TableRow<Row>({ row, columns, href }: TableRowProps<Row>) {
  return (
    <tr role="row" className={href === null ? undefined : 'linked'}>
      {columns.map(({ title, show, isNumber }, index) => (
        <td key={title[0]} role="cell" data-label={say(title)} className={isNumber === true ? 'number' : undefined}>
          {index === 0 && href !== null ? (
            <Link className="row-link" href={href}>
              {show(row)}
            </Link>
          ) : (
            show(row)
          )}
        </td>
      ))}
    </tr>
  );
}
