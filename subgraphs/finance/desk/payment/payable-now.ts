import { type Condition } from '../../../../shared/access/scope-sql';
import { type Access } from '../../../../shared/store/scoped-repository';
import { existsIn, noneIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { instalmentTable } from '../../contract/instalment/instalment.row';
import { lotTable } from '../../ground/lot/lot.row';
import { paymentAccountTable } from '../../payment/payment-account/payment-account.row';
import { hasRegisteredName } from './registered-name';

/**
 * The condition that at least the amount of a payment (alias `t`) is encumbered for its lot and not yet paid. It is
 * `assertCommitted` in SQL.
 */
export const isCommitted: Condition = plain(
  "t.amountFen <= (SELECT COALESCE(SUM(g.amountFen), 0) FROM ledger_posting g WHERE g.lotId = t.lotId AND g.account = 'COMMITTED')",
);

const sumIn = (states: string) =>
  `SELECT COALESCE(SUM(p.amountFen), 0) FROM disbursement p WHERE p.lotId = t.lotId AND p.status IN (${states})`;
const SPENT = sumIn("'PAID', 'CONFIRMED'");
const BOUND = sumIn("'REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED'");
const IS_OVER = "x.status IN ('TERMINATED', 'SETTLED')";

/** Returns the condition that a payment (alias `t`) can be approved or made now: `assertPayableNow` and FN-3 in SQL. */
export function payableNow({ reading }: Access): Condition {
  const instalment = { table: instalmentTable, key: 'id', column: 'instalmentId' };
  const lot = { table: lotTable, key: 'id', column: 'lotId' };
  const account = { table: paymentAccountTable, key: 'contractId', column: 'contractId' };
  const isSettlement = existsIn(reading, instalment, plain("x.kind = 'SETTLEMENT'"));
  const inForce = existsIn(reading, lot, plain(`NOT ${IS_OVER}`));
  return all(
    existsIn(reading, instalment, plain("x.status <> 'HELD'")),
    existsIn(reading, account, all(plain("x.status = 'IN_FORCE'"), hasRegisteredName(reading, 'x'))),
    noneIn(reading, account, plain("x.status = 'PENDING'")),
    either(inForce, isSettlement),
    existsIn(reading, lot, plain(`x.priceFen >= t.amountFen + (${SPENT})`)),
  );
}

/**
 * Returns the condition that the payment of an instalment (alias `t`) can be requested now: `assertPayable` and FN-3 in
 * SQL.
 */
export function requestableNow({ reading }: Access): Condition {
  const lot = { table: lotTable, key: 'id', column: 'lotId' };
  return all(
    either(existsIn(reading, lot, plain(`NOT ${IS_OVER}`)), plain("t.kind = 'SETTLEMENT'")),
    existsIn(reading, lot, plain(`x.priceFen >= t.amountFen + (${BOUND})`)),
  );
}
