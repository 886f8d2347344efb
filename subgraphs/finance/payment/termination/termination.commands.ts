import { lockPayments, rejectPayments } from '../disbursement/disbursement.commands';
import { paidFen } from '../disbursement/disbursement.rules';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { addInstalment, cancelInstalments } from '../../contract/instalment/instalment.commands';
import { settlementInstalment } from '../../contract/instalment/settlement.rules';
import { releaseUnpaid } from '../../budget/ledger/ledger.commands';
import { closeCase } from '../../contract/termination-case/termination-case.commands';
import { settled, terminated } from '../../contract/lot/lot-course.rules';
import { lotEvent } from '../../contract/lot/lot-event.commands';
import { type LotSettlement, type LotTermination } from './termination.input';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type TerminationCaseSlice } from '../../contract/termination-case/termination-case.repository';
import { type BudgetLineSlice } from '../../budget/budget-line/budget-line.repository';
import { type LedgerSlice } from '../../budget/ledger/ledger.repository';
import { type DisbursementSlice } from '../disbursement/disbursement.repository';

/** The transaction that the commands of this file need. */
export type TerminationTransaction = Transaction<
  LotSlice & InstalmentSlice & TerminationCaseSlice & BudgetLineSlice & LedgerSlice & DisbursementSlice
>;

/**
 * Terminates a lot today. Instalments that are not paid are cancelled, payments that are not made are rejected, and
 * commitments that are not paid are released.
 * @returns the lot's id
 */
export async function terminateLot(tx: TerminationTransaction, { lotId, reason }: LotTermination): Promise<string[]> {
  const lot = await tx.lots.getLocked('id', lotId);
  const after = terminated(lot, { reason, today: tx.today });
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_TERMINATED', lot, after));
  await cancelInstalments(tx, lotId);
  await rejectPayments(tx, lotId);
  await releaseUnpaid(tx, lot);
  await closeCase(tx, lotId, 'TERMINATED');
  return [lotId];
}

/**
 * Settles a terminated lot: records what each side owes the other. The amount owed to the contractor becomes an
 * instalment that is due (FN-3).
 * @returns the lot's id
 */
export async function settleLot(
  tx: TerminationTransaction,
  { lotId, ...settlement }: LotSettlement,
): Promise<string[]> {
  const lot = await tx.lots.getLocked('id', lotId);
  const after = settled(lot, settlement, { paidFen: paidFen(await lockPayments(tx, lotId)), today: tx.today });
  await tx.lots.update(after);
  tx.write.record(lotEvent('LOT_SETTLED', lot, after));
  const { owedFen } = settlement;
  const made = { id: newId(tx.now), today: tx.today };
  if (owedFen > 0) await addInstalment(tx, settlementInstalment(after, owedFen, made));
  return [lotId];
}
