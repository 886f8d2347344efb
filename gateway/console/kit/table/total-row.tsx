import { type Words, say } from '../../words/language';
import { type Column, totalCells } from './column';

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
  const cells = totalCells(rows, columns, say(title));
  if (cells === null) return null;
  return (
    <tfoot role="rowgroup" className="total">
      <tr role="row" aria-rowindex={rows.length + 2}>
        {isSelectable && <td role="cell" className="check" />}
        <th role="rowheader" scope="row">
          {cells[0]}
        </th>
        {columns.slice(1).map(({ key, title: label, isNumber }, index) => (
          <td key={key} role="cell" data-label={say(label)} className={isNumber === true ? 'number' : undefined}>
            {cells[index + 1]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
