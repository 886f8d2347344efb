import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { governs } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { RECORDED_ADJUSTMENT } from './budget-adjustment.row';
import { book } from '../ledger/ledger.commands';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type Adjustment, type NewBudgetLine } from './appropriation.input';
import { type BudgetLineRow, RECORDED_BUDGET_LINE } from '../budget-line/budget-line.row';
import { assertAdjustable, assertAppropriates, assertSummable, codeIsTaken } from '../budget-line/budget-line.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BudgetLineSlice } from '../budget-line/budget-line.repository';
import { type BudgetAdjustmentSlice } from './budget-adjustment.repository';
import { type LedgerSlice } from '../ledger/ledger.repository';

/** The transaction that the commands of this file need. */
export type AppropriationTransaction = Transaction<BudgetLineSlice & BudgetAdjustmentSlice & LedgerSlice>;

/**
 * Opens a budget line: the money for a district in one year, from one level of government and one source (FN-2).
 * @returns the line's id
 */
export async function openBudgetLine(tx: AppropriationTransaction, { division, amountFen, ...opened }: NewBudgetLine) {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  assertAppropriates(tx.caller, opened.level);
  assertSummable(
    'input.amountFen',
    await districtYearFen(tx, { districtCode: division, year: opened.year }),
    amountFen,
  );
  const line: BudgetLineRow = { id: newId(tx.now), districtCode: division, ...opened };
  await insert(tx, line);
  tx.write.record({
    action: 'BUDGET_LINE_OPENED',
    subject: { type: 'BudgetLine', id: line.id },
    place: purchasersPlace(line),
    before: null,
    after: recorded(line, RECORDED_BUDGET_LINE),
  });
  await book(tx, [{ kind: 'OPENING', line, amountFen, bookedOn: tx.today }]);
  return [line.id];
}

/** Adds money to a budget line or takes money back, and records the reason. @returns the line's id */
export async function adjustBudgetLine(
  tx: AppropriationTransaction,
  { id, changeFen, reason }: Adjustment,
): Promise<string[]> {
  const line = await tx.budgetLines.getLocked('id', id);
  assertAppropriates(tx.caller, line.level);
  const balances = await tx.ledger.balancesBy('budgetLineId', [id], ['available']);
  assertAdjustable(balances.get(id)?.available ?? 0, changeFen);
  // The limit applies only to added money, because taking money back must always be possible. Two lines that are opened
  // at the same moment may together exceed the limit, because neither command sees the other line.
  if (changeFen > 0) assertSummable('input.changeFen', await districtYearFen(tx, line), changeFen);
  const { districtCode } = line;
  const adjustment = { id: newId(tx.now), budgetLineId: id, districtCode, changeFen, reason, adjustedOn: tx.today };
  await tx.adjustments.insert(adjustment);
  tx.write.record({
    action: 'BUDGET_LINE_ADJUSTED',
    subject: { type: 'BudgetLine', id },
    place: purchasersPlace(line),
    before: null,
    after: recorded(adjustment, RECORDED_ADJUSTMENT),
  });
  await book(tx, [{ kind: 'ADJUSTMENT', line, amountFen: changeFen, bookedOn: tx.today }]);
  return [id];
}

/**
 * Inserts a line.
 * @throws HubError BAD_USER_INPUT if another line of the district and year has the same external code, even one that is
 * opened at the same moment
 */
async function insert(tx: AppropriationTransaction, line: BudgetLineRow): Promise<void> {
  try {
    await tx.budgetLines.insert(line);
  } catch (error) {
    throw isDuplicate(error) ? codeIsTaken(line) : error;
  }
}

type DistrictYear = Pick<BudgetLineRow, 'districtCode' | 'year'>;

async function districtYearFen(
  { ledger }: AppropriationTransaction,
  { districtCode, year }: DistrictYear,
): Promise<number> {
  return (await ledger.balancesIn([districtCode], year, ['amount'])).get(districtCode)?.amount ?? 0;
}
