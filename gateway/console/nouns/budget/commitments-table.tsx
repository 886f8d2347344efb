import { type RecordTab } from '../../kit/record/tab-list';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { moneyColumn } from '../../kit/table/money-column';
import { PAYING } from '../../words/finance/payment';
import { say } from '../../words/language';
import { type BudgetLineName, lineText } from './budget-line';

/** The amount that a contract encumbers on one budget line. It includes what has been paid from the line. */
export type CommitmentRow = { committedFen: number; disbursedFen: number; budgetLine: BudgetLineName | null };

function money(key: 'committed' | 'paid' | 'left', fenOf: (row: CommitmentRow) => number): Column<CommitmentRow> {
  return moneyColumn({ key, title: PAYING[key] }, fenOf);
}

const COLUMNS: readonly Column<CommitmentRow>[] = [
  { key: 'line', title: PAYING.line, value: ({ budgetLine }) => lineText(budgetLine), exported: null },
  money('committed', ({ committedFen }) => committedFen),
  money('paid', ({ disbursedFen }) => disbursedFen),
  money('left', ({ committedFen, disbursedFen }) => committedFen - disbursedFen),
];

/** Lists the budget lines that a contract encumbers. */
export function CommitmentsTable({ rows }: { rows: readonly CommitmentRow[] }) {
  return (
    <DataTable
      label={say(PAYING.commitments)}
      rows={rows}
      columns={COLUMNS}
      idOf={({ budgetLine }) => budgetLine?.id ?? ''}
      empty={PAYING.noLines}
    />
  );
}

/** Returns the tab with the budget lines that a contract encumbers. */
export function commitmentTab(rows: readonly CommitmentRow[]): RecordTab {
  return { key: 'commitments', title: say(PAYING.commitments), content: <CommitmentsTable rows={rows} /> };
}

type PostedRow = { amountFen: number; budgetLine: BudgetLineName | null };
const POSTED: readonly Column<PostedRow>[] = [
  { key: 'line', title: PAYING.line, value: ({ budgetLine }) => lineText(budgetLine), exported: null },
  moneyColumn({ key: 'paid', title: PAYING.paid }, ({ amountFen }) => amountFen),
];

/** Lists the budget lines from which a payment was made. */
export function PostingsTable({ rows }: { rows: readonly PostedRow[] }) {
  return (
    <DataTable
      label={say(PAYING.postings)}
      rows={rows}
      columns={POSTED}
      idOf={({ budgetLine }) => budgetLine?.id ?? ''}
      empty={PAYING.noPostings}
    />
  );
}
