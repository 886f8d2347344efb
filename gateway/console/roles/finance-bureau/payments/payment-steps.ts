import { type DisbursementStatus } from '../../../../../shared/domain/money';
import { type PaymentRecordQuery } from '../../../generated/documents/finance-bureau';
import { blockText } from '../../../words/block';
import { PAYING } from '../../../words/finance/payment';
import { say } from '../../../words/language';

/** A payment with the data that a finance bureau checks before it approves or pays. */
export type Payment = NonNullable<PaymentRecordQuery['disbursement']>;

/** The data that determine which steps the viewer may take for a payment. */
export type PaymentSteps = {
  status: DisbursementStatus;
  mayApprove: boolean;
  mayPay: boolean;
  blockedBy: { reason: string; reasonInEnglish: string } | null;
};

/** Returns why the viewer cannot approve a payment. Null if the viewer can approve it. */
export function whyNotApprove({ status, mayApprove, blockedBy }: PaymentSteps): string | null {
  if (status === 'REQUESTED') return mayApprove ? null : (blockText(blockedBy) ?? say(PAYING.blocked));
  return say(status === 'REJECTED' || status === 'RETURNED' ? PAYING.whyDone : PAYING.whyApproved);
}

/** Returns why the viewer cannot pay. Null if the viewer can pay. */
export function whyNotPay({ status, mayPay, blockedBy }: PaymentSteps): string | null {
  if (status === 'APPROVED') return mayPay ? null : (blockText(blockedBy) ?? say(PAYING.blocked));
  return say(status === 'REQUESTED' ? PAYING.whyNotApproved : PAYING.whyDone);
}

/** Returns why the viewer cannot reject a payment. Null if the viewer can reject it. */
export function whyNotReject({ status }: Pick<PaymentSteps, 'status'>): string | null {
  return status === 'REQUESTED' || status === 'APPROVED' ? null : say(PAYING.whyDone);
}

/** Returns why the viewer cannot record the return of a payment. Null if the viewer can record it. */
export function whyNotReturn({ status }: Pick<PaymentSteps, 'status'>): string | null {
  if (status === 'PAID') return null;
  if (status === 'CONFIRMED') return say(PAYING.whyReceived);
  return say(status === 'RETURNED' || status === 'REJECTED' ? PAYING.whyDone : PAYING.whyNotPaid);
}
