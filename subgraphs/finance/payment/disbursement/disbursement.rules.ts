import { type DisbursementStatus } from '../../../../shared/domain/money';
import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { type DisbursementRow } from './disbursement.row';

const UNDER_WAY: readonly DisbursementStatus[] = ['REQUESTED', 'APPROVED'];
const OUT: readonly DisbursementStatus[] = ['PAID', 'CONFIRMED'];

/** The states in which a treasury's statement can contain a payment: PAID, and the states that follow it. */
export const PAID_OUT: readonly DisbursementStatus[] = ['PAID', 'CONFIRMED', 'RETURNED'];

/**
 * The reason with which the Hub rejects payments when their lot ends. After a termination, only the settlement is paid
 * (FN-3).
 */
const ENDED = '标段已终止';

/** Returns the payments of an ended lot that were not made, with the status REJECTED. */
export function rejectedAtEnd(disbursements: readonly DisbursementRow[]): DisbursementRow[] {
  return disbursements
    .filter(({ status }) => UNDER_WAY.includes(status))
    .map((each) => ({ ...each, status: 'REJECTED', reason: ENDED }));
}

type Amount = Pick<DisbursementRow, 'status' | 'amountFen'>;

/** Returns the sum of the payments that are paid and not returned. @throws RangeError if it exceeds 2^53 − 1 fen */
export function paidFen(disbursements: readonly Amount[]): Fen {
  return sumIn(disbursements, OUT);
}

/**
 * Returns the sum of the payments that are requested, approved or paid, and not returned.
 * @throws RangeError if the sum exceeds 2^53 − 1 fen
 */
export function boundFen(disbursements: readonly Amount[]): Fen {
  return sumIn(disbursements, [...UNDER_WAY, ...OUT]);
}

function sumIn(disbursements: readonly Amount[], states: readonly DisbursementStatus[]): Fen {
  return sumFen(disbursements.filter(({ status }) => states.includes(status)).map(({ amountFen }) => amountFen));
}
