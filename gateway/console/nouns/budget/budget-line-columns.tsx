import { BUDGET_LEVEL, FUNDING_SOURCE } from '../../../../shared/domain/money';
import { type Column } from '../../kit/table/column';
import { moneyColumn } from '../../kit/table/money-column';
import { yesNo } from '../../words/format';
import { BUDGET } from '../../words/finance/budget';
import { labelOf } from '../../words/labels';
import { type BudgetLineName } from './budget-line';

/** A budget line, as lists show it. */
export type BudgetLineRow = BudgetLineName & {
  amountFen: number;
  committedFen: number;
  disbursedFen: number;
  availableFen: number;
  mayPayContracts: boolean | null;
  division: { code: string; name: string } | null;
};

type Money = 'amount' | 'committed' | 'disbursed' | 'available';

function money(key: Money, fenOf: (row: BudgetLineRow) => number): Column<BudgetLineRow> {
  return moneyColumn({ key, title: BUDGET[key], exported: `${key}Fen` }, fenOf);
}

export const BUDGET_LINE_COLUMNS: readonly Column<BudgetLineRow>[] = [
  {
    key: 'source',
    title: BUDGET.source,
    value: ({ source }) => labelOf(FUNDING_SOURCE, source),
    exported: 'source',
  },
  { key: 'level', title: BUDGET.level, value: ({ level }) => labelOf(BUDGET_LEVEL, level), exported: 'level' },
  { key: 'code', title: BUDGET.code, value: ({ externalCode }) => externalCode, exported: 'externalCode' },
  { key: 'division', title: BUDGET.division, value: ({ division }) => division?.name ?? null, exported: null },
  money('amount', ({ amountFen }) => amountFen),
  money('committed', ({ committedFen }) => committedFen),
  money('disbursed', ({ disbursedFen }) => disbursedFen),
  moneyColumn({ key: 'unpaid', title: BUDGET.unpaid }, ({ committedFen, disbursedFen }) => committedFen - disbursedFen),
  money('available', ({ availableFen }) => availableFen),
  {
    key: 'mayPay',
    title: BUDGET.mayPay,
    value: ({ mayPayContracts }) => yesNo(mayPayContracts),
    exported: 'mayPayContracts',
  },
];
