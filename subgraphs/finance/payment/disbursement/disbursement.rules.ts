import { type DisbursementStatus } from '../../../../shared/domain/money';
import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { type DisbursementRow } from './disbursement.row';

const UNDER_WAY: readonly DisbursementStatus[] = ['REQUESTED', 'APPROVED'];
const OUT: readonly DisbursementStatus[] = ['PAID', 'CONFIRMED'];

/** The statuses of a payment that a treasury's statement can know of: once it was paid. */
export const PAID_OUT: readonly DisbursementStatus[] = ['PAID', 'CONFIRMED', 'RETURNED'];

/** What the hub says where a lot has ended before a payment was made: after a termination only the settlement is paid (FN-3). */
const ENDED = '标段已终止';

/** Those that are not paid yet, as they are when their lot has ended. */
export function rejectedAtEnd(disbursements: readonly DisbursementRow[]): DisbursementRow[] {
  return disbursements
    .filter(({ status }) => UNDER_WAY.includes(status))
    .map((each) => ({ ...each, status: 'REJECTED', reason: ENDED }));
}

type Amount = Pick<DisbursementRow, 'status' | 'amountFen'>;

/** What is paid and has not come back. @throws RangeError beyond 2^53 − 1 */
export function paidFen(disbursements: readonly Amount[]): Fen {
  return sumIn(disbursements, OUT);
}

/** The same with what is under way. @throws RangeError beyond 2^53 − 1 */
export function boundFen(disbursements: readonly Amount[]): Fen {
  return sumIn(disbursements, [...UNDER_WAY, ...OUT]);
}

function sumIn(disbursements: readonly Amount[], states: readonly DisbursementStatus[]): Fen {
  return sumFen(disbursements.filter(({ status }) => states.includes(status)).map(({ amountFen }) => amountFen));
}
