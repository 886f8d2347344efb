import { type Words, say } from '../../words/language';
import { type Column } from './column';

/** Returns whether a table has a total row. */
export function hasTotal<Row>(columns: readonly Column<Row>[]): boolean {
  return columns.some(({ total }) => total !== undefined);
}

type TotalRowProps<Row> = {
  title: Words;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  isSelectable: boolean;
};

/**
 * The last row of a table, with the totals of all its rows, including those that are not drawn. Without a column that
 * has a total, there is no such row.
 */
export function TotalRow<Row>({ title, rows, columns, isSelectable }: TotalRowProps<Row>) {
  const [first, ...others] = columns;
  if (first === undefined || !hasTotal(columns)) return null;
  return (
    <tfoot role="rowgroup" className="total">
      <tr role="row" aria-rowindex={rows.length + 2}>
        {isSelectable && <td role="cell" className="check" />}
        <th role="rowheader" scope="row">
          {say(title)} {first.total?.(rows)}
        </th>
        {others.map(({ key, title: label, total, isNumber }) => (
          <td key={key} role="cell" data-label={say(label)} className={isNumber === true ? 'number' : undefined}>
            {total?.(rows)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
