import { type DisbursementStatus } from '../../../../shared/domain/money';

/** Returns the payments that count towards a sum: all except rejected payments and payments that the bank returned. */
export function countedPayments<Row extends { status: DisbursementStatus }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ status }) => status !== 'REJECTED' && status !== 'RETURNED');
}
