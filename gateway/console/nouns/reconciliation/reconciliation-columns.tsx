import { Tag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { RECONCILING } from '../../words/finance/reconciliation';
import { instantText } from '../../words/format';
import { say } from '../../words/language';
import { type UnmatchedRow } from './unmatched-row';

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
    total: (rows) => String(rows.reduce((sum, { unmatched }) => sum + unmatched.length, 0)),
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
