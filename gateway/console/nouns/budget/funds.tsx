import { exactSum } from '../../kit/form/money';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { type Loaded } from '../../kit/record/use-record';
import { DataTable } from '../../kit/table/data-table';
import { DISTRICT } from '../../words/bureau/district';
import { BUDGET } from '../../words/finance/budget';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { BUDGET_LINE_COLUMNS, type BudgetLineRow } from './budget-line-columns';
import { ExecutionChart } from './execution-chart';
import { type ExecutionMonth } from './execution';

/** The budget figures of one division in one year. */
export type FundsOfYear = {
  budgetExecution: readonly ExecutionMonth[] | null;
  fundingShare: { cityPercent: number } | null;
};

type FundsProps = {
  data: FundsOfYear;
  /** All budget lines of the division and the year. None may be missing, because the page shows their sum. */
  lines: Loaded<readonly BudgetLineRow[]>;
  year: number;
};

/** The columns of a budget line without `mayPay`, which matters only to offices that pay contracts. */
const COLUMNS = BUDGET_LINE_COLUMNS.filter(({ key }) => key !== 'mayPay');

/** Shows the payments of each month of a year, and the budget lines. */
export function Funds({ data: { budgetExecution, fundingShare }, lines, year }: FundsProps) {
  return (
    <LoadedRecord loaded={lines} pick={(all) => all}>
      {(all) => (
        <>
          <Panel title={say(DISTRICT.execution)}>
            <p>{executionText(all, year)}</p>
            {fundingShare !== null && <p>{say(DISTRICT.cityShare, { percent: fundingShare.cityPercent })}</p>}
          </Panel>
          <ExecutionChart year={year} rows={budgetExecution ?? []} />
          <Panel title={say(BUDGET.list)}>
            <BudgetLinesTable lines={all} />
          </Panel>
        </>
      )}
    </LoadedRecord>
  );
}

function BudgetLinesTable({ lines }: { lines: readonly BudgetLineRow[] }) {
  return (
    <>
      {lines.length > 0 && <p className="hint">{say(BUDGET.listHint)}</p>}
      <DataTable label={say(BUDGET.list)} rows={lines} columns={COLUMNS} idOf={({ id }) => id} empty={BUDGET.empty} />
    </>
  );
}

function executionText(lines: readonly { amountFen: number; disbursedFen: number }[], year: number): string {
  const amount = exactSum(lines.map(({ amountFen }) => amountFen));
  const paid = exactSum(lines.map(({ disbursedFen }) => disbursedFen));
  const percent = amount === 0n ? 0 : Math.round((Number(paid) / Number(amount)) * 1000) / 10;
  return say(DISTRICT.executionText, { year, amount: yuan(amount), paid: yuan(paid), percent });
}
