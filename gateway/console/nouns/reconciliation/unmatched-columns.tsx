import { Tag } from '../../kit/feedback/status-tag';
import { type CellValue, type Column } from '../../kit/table/column';
import { ADVICE, RECONCILING } from '../../words/finance/reconciliation';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { type UnmatchedRow, gapOf, isStated, problemText } from './unmatched-row';

/**
 * Wraps the function that returns the value of a column. The column stays empty for rows that do not come from the
 * statement.
 */
function stated(value: (row: UnmatchedRow) => CellValue): (row: UnmatchedRow) => CellValue {
  return (row) => (isStated(row) ? value(row) : null);
}

export const UNMATCHED_COLUMNS: readonly Column<UnmatchedRow>[] = [
  { key: 'voucher', title: RECONCILING.voucher, value: ({ voucher }) => voucher, exported: null },
  {
    key: 'problem',
    title: RECONCILING.problem,
    value: problemText,
    show: (row) => <Tag tone="warning" text={problemText(row)} />,
    exported: null,
  },
  {
    key: 'amount',
    title: RECONCILING.amount,
    value: stated(({ amountFen }) => amountFen),
    text: (row) => (isStated(row) ? yuan(row.amountFen) : ''),
    isNumber: true,
    exported: null,
  },
  { key: 'paidOn', title: RECONCILING.paidOn, value: stated(({ paidOn }) => paidOn), exported: null },
  {
    key: 'recordedFen',
    title: RECONCILING.recordedFen,
    value: ({ recordedFen }) => recordedFen,
    text: ({ recordedFen }) => yuan(recordedFen),
    isNumber: true,
    exported: null,
  },
  {
    key: 'gap',
    title: RECONCILING.gap,
    value: gapOf,
    text: (row) => yuan(gapOf(row)),
    isNumber: true,
    exported: null,
  },
  { key: 'recordedOn', title: RECONCILING.recordedOn, value: ({ recordedOn }) => recordedOn, exported: null },
  { key: 'advice', title: RECONCILING.advice, value: ({ problem }) => say(ADVICE[problem]), exported: null },
];
