import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type Column, type Sort } from './column';

export type Selection = { ids: ReadonlySet<string>; set: (ids: ReadonlySet<string>) => void };

export type TableHeadProps<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
};

/** The head of a table. A click on a title sorts the rows. */
export function TableHead<Row>({ rows, columns, idOf, sort = null, onSort, selection }: TableHeadProps<Row>) {
  const all = selection !== undefined && rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row)));
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {selection !== undefined && (
          <th role="columnheader" scope="col" className="check">
            <input
              type="checkbox"
              aria-label={say(KIT.selectAll)}
              checked={all}
              onChange={() => selection.set(new Set(all ? [] : rows.map(idOf)))}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

type HeadCellProps<Row> = { column: Column<Row>; sort: Sort | null; onSort: ((sort: Sort) => void) | undefined };

function HeadCell<Row>({ column: { key, title, isNumber }, sort, onSort }: HeadCellProps<Row>) {
  const sorted = sort?.key === key ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const className = isNumber === true ? 'number' : undefined;
  if (onSort === undefined) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {say(title)}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" aria-sort={sorted} className={className}>
      <button
        type="button"
        className="sort"
        title={say(KIT.sortBy, { title: say(title) })}
        onClick={() => onSort({ key, isDescending: sorted === 'ascending' })}
      >
        {say(title)}
        <span aria-hidden="true">{{ none: ' ', ascending: '▲', descending: '▼' }[sorted]}</span>
      </button>
    </th>
  );
}
