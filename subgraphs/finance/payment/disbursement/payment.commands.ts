import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { HubError, assertAllFound, type FieldOf } from '../../../../shared/kernel/errors';
import { personOf } from '../../../../shared/access/person';
import { sumFen } from '../../../../shared/kernel/money';
import { assertOwnDistrict } from '../../contract/contract/own-district.rules';
import { type BudgetLineRow } from '../../budget/budget-line/budget-line.row';
import { moveInstalment } from '../../contract/instalment/instalment.commands';
import { type ApprovalTransaction, lockPayee } from './approval.commands';
import { oweAgain } from '../../contract/evaluation-outcome/owe-again.commands';
import { book } from '../../budget/ledger/ledger.commands';
import { type LedgerEntry, type LedgerLot } from '../../budget/ledger/ledger.rules';
import { findPayment, lockPayment, recordPayment } from './disbursement.commands';
import { type PaymentMade, type PaymentReturn } from './disbursement.input';
import { type DisbursementRow } from './disbursement.row';
import { paid, returned } from './disbursement-course.rules';
import { type Drawing, assertCommitted, assertSumsTo, shiftsFor, uncommitted } from './drawing.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractSlice } from '../../contract/contract/contract.repository';
import { type BudgetLineSlice } from '../../budget/budget-line/budget-line.repository';
import { type LedgerSlice } from '../../budget/ledger/ledger.repository';

/** The transaction that the commands of this file need. */
export type PaymentTransaction = ApprovalTransaction & Transaction<ContractSlice & BudgetLineSlice & LedgerSlice>;

/**
 * Makes a payment from the commitments of its contract, and books it in the ledger (FN-3).
 * @returns the payment's id
 */
export async function payDisbursement(
  tx: PaymentTransaction,
  { id, postings, ...made }: PaymentMade,
): Promise<string[]> {
  const lots = await lockContractOf(tx, id);
  const { payment: before, ...course } = await lockPayment(tx, id);
  assertOwnDistrict(tx.caller, before, 'PAYMENT');
  const payee = await lockPayee(tx, before);
  const after = paid(before, { ...course, ...payee }, { ...made, person: personOf(tx.caller), now: tx.now });
  assertSumsTo(postings, before.amountFen);
  const entries = await entriesOf(tx, { lots, payment: after, postings });
  await updateOnce(tx, after);
  recordPayment(tx, { before, after });
  await moveInstalment(tx, course.instalment, { ...course.instalment, status: 'PAID' });
  await book(tx, entries);
  return [id];
}

/**
 * Records the return of a payment. The contract encumbers the money again, and the instalment is due again. On a
 * terminated lot, the instalment is cancelled and the money is released.
 * @returns the payment's id
 */
export async function returnPayment(
  tx: PaymentTransaction,
  { disbursementId: id, ...back }: PaymentReturn,
): Promise<string[]> {
  await lockContractOf(tx, id);
  const { payment: before, lot, instalment } = await lockPayment(tx, id);
  assertOwnDistrict(tx.caller, before, 'PAYMENT');
  const after = returned(before, back, tx.today);
  await tx.disbursements.update(after);
  recordPayment(tx, { before, after });
  const owed = await oweAgain(tx, instalment, lot);
  const drawn = await tx.ledger.paymentsOf([id]);
  const drawnIds = drawn.map(({ budgetLineId }) => budgetLineId);
  const lines = await lockLines(tx, drawnIds, null);
  const parts = drawn.map(({ budgetLineId, amountFen }) => ({ line: lineOf(lines, budgetLineId), lot, amountFen }));
  const isFree = owed.status === 'CANCELLED';
  await book(tx, [
    ...parts.map((part) => entry({ ...part, kind: 'RETURN', disbursementId: id, bookedOn: back.returnedOn })),
    ...(isFree ? parts.map((part) => entry({ ...part, kind: 'RELEASE', bookedOn: back.returnedOn })) : []),
  ]);
  return [id];
}

/** Locks the contract, then all its lots, because a payment may move commitments between the lots. */
async function lockContractOf(tx: PaymentTransaction, id: string): Promise<readonly LedgerLot[]> {
  const { contractId } = await findPayment(tx, id);
  await tx.contracts.getLocked('id', contractId);
  return tx.lots.lockOfContract(contractId);
}

type Payment = { lots: readonly LedgerLot[]; payment: DisbursementRow; postings: readonly Drawing[] };

/**
 * Returns the ledger entries of a payment. Entries that move commitments between lots come first.
 * @throws HubError NOT_FOUND for a line that the payer may not read; RULE_VIOLATION if the lot has encumbered too
 * little in total, or if the contract has encumbered too little on a line
 */
async function entriesOf(tx: PaymentTransaction, { lots, payment, postings }: Payment): Promise<LedgerEntry[]> {
  const { id, lotId, contractId, paidOn } = payment;
  const own = await tx.ledger.unpaidOf(lotId);
  const wanted = [...postings.map(({ budgetLineId }) => budgetLineId), ...own.keys()];
  const lines = await lockLines(tx, wanted, (at) => `input.postings.${at}.budgetLineId`);
  assertCommitted(sumFen([...own.values()]), payment.amountFen);
  const shifts = shiftsFor(await tx.ledger.unpaidOfContract(contractId, [...lines.keys()]), lotId, postings);
  if (shifts === null) throw uncommitted();
  const bookedOn = paidOn ?? tx.today;
  const lotOf = (wanted: string) => known(lots.find((lot) => lot.id === wanted));
  const at = ({ budgetLineId, amountFen }: Drawing) => ({ line: lineOf(lines, budgetLineId), amountFen, bookedOn });
  return [
    ...shifts.map((shift) =>
      entry({ ...at(shift), kind: 'REASSIGNMENT', lot: lotOf(shift.from), to: lotOf(shift.to) }),
    ),
    ...postings
      .filter(({ amountFen }) => amountFen > 0)
      .map((part) => entry({ ...at(part), kind: 'PAYMENT', lot: lotOf(lotId), disbursementId: id })),
  ];
}

/** Returns its argument. In a list of entries, this call makes the compiler check the kind of each entry separately. */
function entry(each: LedgerEntry): LedgerEntry {
  return each;
}

/** Locks budget lines. @throws HubError NOT_FOUND if a line is missing, or the caller may not read it */
async function lockLines({ budgetLines }: PaymentTransaction, ids: readonly string[], fieldOf: FieldOf | null) {
  const lines = new Map((await budgetLines.lockAll([...new Set(ids)])).map((line) => [line.id, line]));
  assertAllFound(ids, lines.keys(), fieldOf);
  return lines;
}

function lineOf(lines: ReadonlyMap<string, BudgetLineRow>, id: string): BudgetLineRow {
  return known(lines.get(id));
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('A payment names a lot or a budget line that is not locked.');
  return found;
}

/**
 * Updates a payment.
 * @throws HubError CONFLICT if another payment of the district already has the voucher (a unique index of the database)
 */
async function updateOnce(tx: PaymentTransaction, row: DisbursementRow): Promise<void> {
  try {
    await tx.disbursements.update(row);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new HubError('CONFLICT', {
      zh: `凭证号“${row.voucher ?? ''}”已用于本区县的另一笔支付,请核对凭证号。`,
      en: `Another payment of the district already has the voucher "${row.voucher ?? ''}". Check the voucher.`,
    });
  }
}
