import { exactSum } from '../../kit/form/money';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { type Loaded } from '../../kit/record/use-record';
import { DISTRICT } from '../../words/bureau/district';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { type BudgetLineRow, BudgetLinesTable } from './budget-lines';
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
          <Panel title={say(DISTRICT.lines)}>
            <BudgetLinesTable lines={all} />
          </Panel>
        </>
      )}
    </LoadedRecord>
  );
}

function executionText(lines: readonly { amountFen: number; disbursedFen: number }[], year: number): string {
  const amount = exactSum(lines.map(({ amountFen }) => amountFen));
  const paid = exactSum(lines.map(({ disbursedFen }) => disbursedFen));
  const percent = amount === 0n ? 0 : Math.round((Number(paid) / Number(amount)) * 1000) / 10;
  return say(DISTRICT.executionText, { year, amount: yuan(amount), paid: yuan(paid), percent });
}
