import { yuan } from '../../words/format';
import { exactSum } from '../form/money';
import { type Column } from './column';

type MoneyColumn<Row> = Pick<Column<Row>, 'key' | 'title'> & Partial<Pick<Column<Row>, 'exported'>>;

/** Returns a column of amounts in fen, which are shown in yuan. Its total is their exact sum. */
export function moneyColumn<Row>(
  { key, title, exported = null }: MoneyColumn<Row>,
  fenOf: (row: Row) => number,
): Column<Row> {
  return {
    key,
    title,
    value: fenOf,
    text: (row) => yuan(fenOf(row)),
    isNumber: true,
    exported,
    total: (rows) => yuan(exactSum(rows.map(fenOf))),
  };
}
