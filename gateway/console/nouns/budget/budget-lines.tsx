import { BUDGET_LEVEL, type BudgetLevel, FUNDING_SOURCE, type FundingSource } from '../../../../shared/domain/money';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { moneyColumn } from '../../kit/table/money-column';
import { DISTRICT } from '../../words/bureau/district';
import { BUDGET } from '../../words/finance/budget';
import { labelOf } from '../../words/labels';
import { type Words, say } from '../../words/language';

/** A budget line of one year, as lists show it. */
export type BudgetLineRow = {
  id: string;
  level: BudgetLevel;
  source: FundingSource;
  externalCode: string | null;
  amountFen: number;
  committedFen: number;
  disbursedFen: number;
  availableFen: number;
};

type Amount = 'amountFen' | 'committedFen' | 'disbursedFen' | 'availableFen';

function money(name: Amount, title: Words): Column<BudgetLineRow> {
  return moneyColumn({ key: name, title, exported: name }, (row) => row[name]);
}

export const BUDGET_LINE_COLUMNS: readonly Column<BudgetLineRow>[] = [
  { key: 'code', title: DISTRICT.code, value: ({ externalCode }) => externalCode, exported: 'externalCode' },
  { key: 'level', title: DISTRICT.level, value: ({ level }) => labelOf(BUDGET_LEVEL, level), exported: 'level' },
  { key: 'source', title: DISTRICT.source, value: ({ source }) => labelOf(FUNDING_SOURCE, source), exported: 'source' },
  money('amountFen', DISTRICT.amount),
  money('committedFen', DISTRICT.committed),
  money('disbursedFen', DISTRICT.disbursed),
  moneyColumn({ key: 'unpaid', title: BUDGET.unpaid }, ({ committedFen, disbursedFen }) => committedFen - disbursedFen),
  money('availableFen', DISTRICT.available),
];

export function BudgetLinesTable({ lines }: { lines: readonly BudgetLineRow[] }) {
  return (
    <>
      {lines.length > 0 && <p className="hint">{say(BUDGET.listHint)}</p>}
      <DataTable
        label={say(DISTRICT.lines)}
        rows={lines}
        columns={BUDGET_LINE_COLUMNS}
        idOf={({ id }) => id}
        empty={DISTRICT.noLines}
      />
    </>
  );
}
