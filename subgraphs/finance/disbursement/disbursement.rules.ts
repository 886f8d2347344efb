import { type Fen, sumFen } from '../../../shared/money';
import { type DisbursementRow, type DisbursementStatus } from './disbursement.row';

const UNDER_WAY: readonly DisbursementStatus[] = ['REQUESTED', 'APPROVED'];
const OUT: readonly DisbursementStatus[] = ['PAID', 'CONFIRMED'];

/** What the hub says where a lot has ended before a payment was made: after a termination only the settlement is paid (FN-3). */
const ENDED = '标段已终止';

/** Those that are not paid yet, as they are when their lot has ended. */
export function rejectedAtEnd(disbursements: readonly DisbursementRow[]): DisbursementRow[] {
  return disbursements
    .filter(({ status }) => UNDER_WAY.includes(status))
    .map((each) => ({ ...each, status: 'REJECTED', reason: ENDED }));
}

/** What is paid and has not come back. @throws RangeError beyond 2^53 − 1 */
export function paidFen(disbursements: readonly Pick<DisbursementRow, 'status' | 'amountFen'>[]): Fen {
  return sumFen(disbursements.filter(({ status }) => OUT.includes(status)).map(({ amountFen }) => amountFen));
}
