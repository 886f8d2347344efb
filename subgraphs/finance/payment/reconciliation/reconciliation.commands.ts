import { createHash } from 'node:crypto';
import { recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { badInput, notFound } from '../../../../shared/kernel/errors';
import { canonicalJson } from '../../../../shared/record/hash/canonical-json';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type DisbursementRow } from '../disbursement/disbursement.row';
import { type GivenStatement } from './reconciliation.input';
import { RECORDED_RECONCILIATION, type ReconciliationRow } from './reconciliation.row';
import { type Outcome, type Payment, type Statement, type Unmatched, reconciled } from './reconciliation.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PlaceSlice } from '../../ground/place/place.repository';
import { type DisbursementSlice } from '../disbursement/disbursement.repository';
import { type ReconciliationSlice } from './reconciliation.repository';

/** The transaction that the commands of this file need. */
export type ReconciliationTransaction = Transaction<PlaceSlice & DisbursementSlice & ReconciliationSlice>;

/**
 * Compares a treasury's statement with the recorded payments, and changes no payment. If the last comparison of the
 * same statement had the same result, the command adds no row.
 * @returns the id of the new reconciliation, or of the last one if no row was added
 */
export async function reconcile(
  tx: ReconciliationTransaction,
  { division, ...statement }: GivenStatement,
): Promise<string[]> {
  if (!(await tx.places.isAnyIn(division))) throw notFound();
  if (statement.date > tx.today) throw notYet(statement.date, tx.today);
  const digest = digestOf(division, statement);
  const outcome = reconciled(statement, await paymentsFor(tx, division, statement));
  const last = await tx.reconciliations.lastOf(division, digest);
  if (last !== null && (await cameOutSo(tx, last, outcome))) return [last.id];
  const row: ReconciliationRow = {
    id: newId(tx.now),
    districtCode: division,
    statementOn: statement.date,
    digest,
    matched: outcome.matched,
    unmatched: outcome.unmatched.length,
    reconciledAt: tx.now.toISOString(),
    reconciledBy: 'subject' in tx.caller ? tx.caller.subject : '',
  };
  await tx.reconciliations.insert(row);
  await tx.unmatched.insert(
    ...outcome.unmatched.map((each, position) => ({ ...each, id: newId(tx.now), reconciliationId: row.id, position })),
  );
  tx.write.record({
    action: 'RECONCILED',
    subject: { type: 'Reconciliation', id: row.id },
    place: { stationId: null, divisionCode: division, districtCode: division },
    before: null,
    after: recorded(row, RECORDED_RECONCILIATION),
  });
  return [row.id];
}

/** Returns the payments that the statement names, and all payments of its day, in the order of their ids. */
async function paymentsFor(
  { disbursements }: ReconciliationTransaction,
  division: DivisionCode,
  { date, entries }: Statement,
): Promise<Payment[]> {
  const vouchers = [...new Set(entries.map(({ voucher }) => voucher))];
  const rows = await disbursements.paidOutIn(division, { vouchers, on: date });
  return rows.flatMap(paidAndReturned);
}

/** Returns a payment under its own voucher and, if it was returned, once more under the voucher of the return. */
function paidAndReturned(row: DisbursementRow): Payment[] {
  const { voucher, amountFen, paidOn, status, returnVoucher, returnedOn } = row;
  const paid = voucher === null || paidOn === null ? [] : [{ voucher, amountFen, paidOn, status }];
  if (returnVoucher === null || returnedOn === null) return paid;
  return [...paid, { voucher: returnVoucher, amountFen, paidOn: returnedOn, status }];
}

async function cameOutSo(
  { unmatched }: ReconciliationTransaction,
  last: ReconciliationRow,
  outcome: Outcome,
): Promise<boolean> {
  const then = await unmatched.ofReconciliations([last.id]);
  return (
    last.matched === outcome.matched &&
    canonicalJson(then.map(comparable)) === canonicalJson(outcome.unmatched.map(comparable))
  );
}

function comparable({ voucher, amountFen, paidOn, problem, recordedFen, recordedOn }: Unmatched): Unmatched {
  return { voucher, amountFen, paidOn, problem, recordedFen, recordedOn };
}

function digestOf(division: DivisionCode, statement: Statement): string {
  return createHash('sha256')
    .update(canonicalJson({ division, ...statement }))
    .digest('hex');
}

function notYet(date: PlainDate, today: PlainDate) {
  return badInput('input.date', {
    zh: `对账单日期(${date})不得晚于今日(${today}),请改正。`,
    en: `The date of the statement (${date}) must not be after today (${today}). Correct the date.`,
  });
}
