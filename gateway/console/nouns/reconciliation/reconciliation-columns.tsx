import { RECONCILIATION_PROBLEM, type ReconciliationProblem } from '../../../../shared/domain/money';
import { Tag } from '../../kit/feedback/status-tag';
import { type CellValue, type Column } from '../../kit/table/column';
import { ADVICE, RECONCILING } from '../../words/finance/treasury';
import { instantText, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';

/** A line of the statement or a recorded payment for which no match was found. */
export type UnmatchedRow = {
  voucher: string;
  amountFen: number;
  paidOn: string;
  recordedFen: number | null;
  recordedOn: string | null;
  problem: ReconciliationProblem;
};

/** A comparison of a statement with the recorded payments. */
export type ReconciliationRow = {
  id: string;
  date: string;
  reconciledAt: string;
  reconciledBy: string;
  matched: number;
  division: { code: string; name: string } | null;
  unmatched: readonly UnmatchedRow[];
};

export const RECONCILIATION_COLUMNS: readonly Column<ReconciliationRow>[] = [
  { key: 'date', title: RECONCILING.date, value: ({ date }) => date, exported: 'date' },
  { key: 'division', title: RECONCILING.division, value: ({ division }) => division?.name ?? null, exported: null },
  {
    key: 'matched',
    title: RECONCILING.matched,
    value: ({ matched }) => matched,
    isNumber: true,
    exported: 'matched',
  },
  {
    key: 'unmatched',
    title: RECONCILING.unmatched,
    value: ({ unmatched }) => unmatched.length,
    isNumber: true,
    exported: null,
  },
  {
    key: 'result',
    title: RECONCILING.result,
    value: resultText,
    show: (row) => <Tag tone={row.unmatched.length === 0 ? 'done' : 'warning'} text={resultText(row)} />,
    exported: null,
  },
  {
    key: 'at',
    title: RECONCILING.at,
    value: ({ reconciledAt }) => reconciledAt,
    text: ({ reconciledAt }) => instantText(reconciledAt),
    exported: 'reconciledAt',
  },
  { key: 'by', title: RECONCILING.by, value: ({ reconciledBy }) => reconciledBy, exported: 'reconciledBy' },
];

function resultText({ unmatched }: ReconciliationRow): string {
  return say(unmatched.length === 0 ? RECONCILING.allMatch : RECONCILING.hasDifferences);
}

/**
 * Returns whether the row comes from the statement. Otherwise the row is a recorded payment, and the Hub fills in the
 * recorded amount and date.
 */
function isStated({ problem }: UnmatchedRow): boolean {
  return problem !== 'NOT_IN_STATEMENT';
}

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
    value: ({ problem }) => labelOf(RECONCILIATION_PROBLEM, problem),
    show: ({ problem }) => <Tag tone="warning" text={labelOf(RECONCILIATION_PROBLEM, problem)} />,
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
  { key: 'recordedOn', title: RECONCILING.recordedOn, value: ({ recordedOn }) => recordedOn, exported: null },
  { key: 'advice', title: RECONCILING.advice, value: ({ problem }) => say(ADVICE[problem]), exported: null },
];
