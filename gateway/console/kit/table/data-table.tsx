import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router-dom';
import { KIT } from '../../words/kit';
import { type Words, say } from '../../words/language';
import { EmptyState } from '../feedback/empty-state';
import { type Column, cellText, hasTotal } from './column';
import { TableHead, type TableHeadProps } from './table-head';
import { moveInTable } from './table-keys';
import { TotalRow } from './total-row';
import { ROW_HEIGHT, useWindow } from './use-window';

type DataTableProps<Row> = TableHeadProps<Row> & {
  /** The accessible name of the table, which says what it lists. */
  label: string;
  /** Returns the address of the page that a row opens. Returns null if it opens none. */
  linkOf?: (row: Row) => string | null;
  /** The text that replaces a table without rows. It says that there are no rows, and which act creates a row. */
  empty?: Words;
  /**
   * The title of the total row. Pass it if the table always lists all rows. The default title says that only the rows
   * shown are summed.
   */
  totalTitle?: Words;
};

/**
 * A table of rows. It is an HTML table, so that it prints and screen readers can read it. On a phone each row becomes a
 * card. Only the rows near the visible part are rendered.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, idOf, selection, empty, totalTitle = KIT.total } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end } = useWindow(body, rows.length);
  const toggle = (id: string) => {
    if (selection === undefined) return;
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    selection.set(ids);
  };
  if (rows.length === 0 && empty !== undefined) return <EmptyState text={say(empty)} />;
  const count = rows.length + 1 + (hasTotal(columns) ? 1 : 0);
  return (
    <table role="table" aria-label={label} aria-rowcount={count} className="table" onKeyDown={moveInTable}>
      <TableHead {...props} />
      <tbody role="rowgroup" ref={body}>
        <Gap rows={first} />
        {rows.slice(first, end).map((row, index) => (
          <TableRow
            key={idOf(row)}
            row={row}
            position={first + index + 2}
            columns={columns}
            to={props.linkOf?.(row) ?? null}
            selected={selection?.ids.has(idOf(row)) ?? null}
            onToggle={() => toggle(idOf(row))}
          />
        ))}
        <Gap rows={rows.length - end} />
      </tbody>
      <TotalRow title={totalTitle} rows={rows} columns={columns} isSelectable={selection !== undefined} />
    </table>
  );
}

/** An empty row as high as the rows that are not rendered. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="gap">
      <td style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}

type TableRowProps<Row> = {
  row: Row;
  position: number;
  columns: readonly Column<Row>[];
  to: string | null;
  /** Whether the row is selected. Null if rows cannot be selected. */
  selected: boolean | null;
  onToggle: () => void;
};

function TableRow<Row>({ row, position, columns, to, selected, onToggle }: TableRowProps<Row>) {
  const className = [to === null ? '' : 'linked', selected === true ? 'selected' : ''].join(' ').trim();
  return (
    <tr role="row" aria-rowindex={position} className={className === '' ? undefined : className}>
      {selected !== null && (
        <td role="cell" className="check">
          <input type="checkbox" aria-label={say(KIT.selectRow)} checked={selected} onChange={onToggle} />
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column.key} role="cell" data-label={say(column.title)} className={cellClass(column, row)}>
          {linked(index === 0 ? to : null, column.show?.(row) ?? cellText(column, row))}
        </td>
      ))}
    </tr>
  );
}

/** Returns the CSS class of a cell. Numbers are aligned to the right, and dates stay on one line. */
function cellClass<Row>(column: Column<Row>, row: Row): string | undefined {
  if (column.isNumber === true) return 'number';
  return /^\d{4}-\d{2}-\d{2}/.test(cellText(column, row)) ? 'date' : undefined;
}

/** The text of the link if the first cell is empty, for example because the caller may no longer read the station. */
const NOT_SHOWN = '—';

/** Puts the content of the first cell into a link, which covers the whole row. */
function linked(to: string | null, content: ReactNode): ReactNode {
  if (to === null) return content;
  return (
    <Link className="row-link" to={to}>
      {content === '' ? NOT_SHOWN : content}
    </Link>
  );
}
