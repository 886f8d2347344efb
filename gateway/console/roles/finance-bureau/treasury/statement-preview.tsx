import { Tag } from '../../../kit/feedback/status-tag';
import { type Column } from '../../../kit/table/column';
import { DataTable } from '../../../kit/table/data-table';
import { type StatementLine } from '../../../nouns/reconciliation/read-statement';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';

const FAULTS = {
  TITLES: RECONCILING.badTitles,
  VOUCHER: RECONCILING.noVoucher,
  AMOUNT: RECONCILING.badAmount,
  DATE: RECONCILING.badDate,
} as const;

function faultText({ fault }: StatementLine): string {
  return fault === null ? '' : say(FAULTS[fault]);
}

const COLUMNS: readonly Column<StatementLine>[] = [
  { key: 'line', title: RECONCILING.line, value: ({ line }) => line, isNumber: true, exported: null },
  { key: 'voucher', title: RECONCILING.voucher, value: ({ voucher }) => voucher, exported: null },
  {
    key: 'amount',
    title: RECONCILING.amount,
    value: ({ amountFen }) => amountFen,
    text: ({ amountFen }) => yuan(amountFen),
    isNumber: true,
    exported: null,
  },
  { key: 'paidOn', title: RECONCILING.paidOn, value: ({ paidOn }) => paidOn, exported: null },
  {
    key: 'fault',
    title: RECONCILING.fault,
    value: faultText,
    show: (line) => (line.fault === null ? null : <Tag tone="failed" text={faultText(line)} />),
    exported: null,
  },
];

/** Shows the lines of a statement as they were read. Invalid lines come first. */
export function StatementPreview({ lines }: { lines: readonly StatementLine[] }) {
  if (lines.length === 0) return null;
  const rows = [...lines].sort((one, other) => Number(one.fault === null) - Number(other.fault === null));
  return <DataTable label={say(RECONCILING.preview)} rows={rows} columns={COLUMNS} idOf={({ line }) => String(line)} />;
}
