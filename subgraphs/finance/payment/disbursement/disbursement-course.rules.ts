import { INSTALMENT_STATUS, type InstalmentStatus } from '../../../../shared/domain/contracts';
import { DISBURSEMENT_STATUS, type DisbursementStatus } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { isSamePerson } from '../../../../shared/access/person';
import { amountText } from '../../../../shared/kernel/amount-text';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type Acting, type Step, assertStatus } from '../../ground/step/step.rules';
import { type DisbursementRow } from './disbursement.row';
import { boundFen, paidFen } from './disbursement.rules';
import { type Course, type Paying, assertPayable, assertPayableNow, assertWithinPrice } from './payable.rules';

type Asked = { id: string; instalment: InstalmentRow; invoice: { number: string; amountFen: Fen } | null };

/**
 * Returns a new payment, in the status REQUESTED, of an instalment that is DUE.
 * @throws HubError INVALID_STATE if the instalment is not DUE or must not be paid; RULE_VIOLATION if this payment,
 * together with the lot's requested, approved and paid payments, exceeds the lot's price; BAD_USER_INPUT if the invoice
 * and the instalment have different amounts
 */
export function requested({ id, instalment, invoice }: Asked, course: Course, { person, now }: Acting) {
  const { status } = instalment;
  // A held instalment is refused by assertPayable, whose message gives the reason for the hold.
  if (status !== 'DUE' && status !== 'HELD') throw invalidState(status, notDue(status));
  assertPayable(course);
  const { amountFen, dueOn, lotId, contractId, contractorId, districtCode, stationId } = instalment;
  if (invoice !== null && invoice.amountFen !== amountFen) {
    throw badInput('input.invoice.amountFen', otherAmount(invoice.amountFen, amountFen));
  }
  assertWithinPrice(course, boundFen(course.payments), amountFen);
  const of = { lotId, contractId, contractorId, districtCode, stationId, instalmentId: instalment.id };
  const asked = { requestedAt: now.toISOString(), requestedBy: person, amountFen, dueOn };
  const invoiced = { invoiceNumber: invoice?.number ?? null, invoiceAmountFen: invoice?.amountFen ?? null };
  return { id, ...of, ...asked, ...invoiced, ...NOTHING_YET } satisfies DisbursementRow;
}

const NOTHING_YET = {
  status: 'REQUESTED' as const,
  approvedAt: null,
  approvedBy: null,
  paidOn: null,
  paidBy: null,
  voucher: null,
  confirmedOn: null,
  returnedOn: null,
  returnVoucher: null,
  reason: null,
};

/**
 * Returns a requested payment as APPROVED. The approver must not be the person who requested the payment.
 * @throws HubError INVALID_STATE for another status, or if the payment cannot be made now; FORBIDDEN for the person who
 * requested it; RULE_VIOLATION if the payments of the lot would exceed its price
 */
export function approved(row: DisbursementRow, course: Paying, { person, now }: Acting): DisbursementRow {
  assertStatus(PAYMENT, row.status, APPROVE);
  assertPayableNow(course);
  if (isSamePerson(row.requestedBy, person)) throw forbidden(OWN_REQUEST);
  assertWithinPrice(course, paidFen(course.payments), row.amountFen);
  return { ...row, status: 'APPROVED', approvedAt: now.toISOString(), approvedBy: person };
}

/** Returns a requested or approved payment as REJECTED. @throws HubError INVALID_STATE for any other status */
export function rejected(row: DisbursementRow, reason: string): DisbursementRow {
  assertStatus(PAYMENT, row.status, REJECT);
  return { ...row, status: 'REJECTED', reason };
}

export type Made = { paidOn: PlainDate; voucher: string };

/**
 * Returns an approved payment as PAID. The payer must be neither the approver nor the person who requested the payment.
 * @throws HubError like `approved`; FORBIDDEN also for the approver; BAD_USER_INPUT if the day is before the approval
 * or in the future
 */
export function paid(row: DisbursementRow, course: Paying, made: Made & Acting): DisbursementRow {
  const { paidOn, voucher, person, now } = made;
  assertStatus(PAYMENT, row.status, PAY);
  assertPayableNow(course);
  if (isSamePerson(row.approvedBy, person)) throw forbidden(OWN_APPROVAL);
  if (isSamePerson(row.requestedBy, person)) throw forbidden(OWN_REQUEST);
  const approvedOn = shanghaiToday(new Date(row.approvedAt ?? now));
  const today = shanghaiToday(now);
  if (paidOn < approvedOn || paidOn > today) throw badInput('input.paidOn', paidOutside(paidOn, approvedOn, today));
  assertWithinPrice(course, paidFen(course.payments), row.amountFen);
  return { ...row, status: 'PAID', paidOn, voucher, paidBy: person };
}

export type Return = { returnedOn: PlainDate; voucher: string; reason: string };

/**
 * Returns a paid payment as RETURNED (退汇).
 * @throws HubError INVALID_STATE for any other status; BAD_USER_INPUT if the day is before the payment or in the future
 */
export function returned(row: DisbursementRow, { returnedOn, voucher, reason }: Return, today: PlainDate) {
  assertStatus(PAYMENT, row.status, RETURN);
  const paidOn = row.paidOn ?? today;
  if (returnedOn > today || returnedOn < paidOn) {
    throw badInput('input.returnedOn', returnedOutside(returnedOn, paidOn, today));
  }
  return { ...row, status: 'RETURNED' as const, returnedOn, returnVoucher: voucher, reason };
}

/**
 * Returns a paid payment as CONFIRMED. The money has arrived, so this is also possible on a lot that is held or has
 * ended.
 * @throws HubError INVALID_STATE for any other status
 */
export function confirmed(row: DisbursementRow, today: PlainDate): DisbursementRow {
  assertStatus(PAYMENT, row.status, CONFIRM);
  return { ...row, status: 'CONFIRMED', confirmedOn: today };
}

const PAYMENT = { subject: { zh: '该笔支付', en: 'The payment' }, labels: DISBURSEMENT_STATUS.labels };
type PaymentStep = Step<DisbursementStatus>;
const APPROVE: PaymentStep = { name: { zh: '审批', en: 'approved' }, from: ['REQUESTED'] };
const REJECT: PaymentStep = { name: { zh: '驳回', en: 'rejected' }, from: ['REQUESTED', 'APPROVED'] };
const PAY: PaymentStep = { name: { zh: '登记支付', en: 'recorded as paid' }, from: ['APPROVED'] };
const RETURN: PaymentStep = { name: { zh: '登记退汇', en: 'recorded as returned' }, from: ['PAID'] };
const CONFIRM: PaymentStep = { name: { zh: '确认收款', en: 'confirmed' }, from: ['PAID'] };

const forbidden = (text: Message) => new HubError('FORBIDDEN', text);

const notDue = (status: InstalmentStatus): Message => ({
  zh: `该笔分期款的状态为“${INSTALMENT_STATUS.labels[status].zh}”,须为“应付”方可申请支付。请选择应付的分期款。`,
  en: `The instalment is ${status}. Its payment can be requested only while the instalment is DUE. Choose an instalment that is due.`,
});
const OWN_REQUEST: Message = {
  zh: '不得审批或支付本人的申请,请由其他人员办理。',
  en: 'You cannot approve or pay your own request. Another person must do it.',
};
const OWN_APPROVAL: Message = {
  zh: '审批与支付不得为同一人,请由其他人员支付。',
  en: 'The same person cannot approve and make a payment. Another person must pay.',
};
const otherAmount = (invoiceFen: Fen, instalmentFen: Fen): Message => ({
  zh: `发票金额(${amountText(invoiceFen)} 元)须等于该笔分期款金额(${amountText(instalmentFen)} 元)。`,
  en: `The invoice amount (${amountText(invoiceFen)}) must equal the instalment amount (${amountText(instalmentFen)}).`,
});
const paidOutside = (paidOn: PlainDate, approvedOn: PlainDate, today: PlainDate): Message => ({
  zh: `支付日期(${paidOn})须在审批日期(${approvedOn})至今日(${today})之间,请改正。`,
  en: `The payment date (${paidOn}) must be between the approval date (${approvedOn}) and today (${today}). Correct the date.`,
});
const returnedOutside = (returnedOn: PlainDate, paidOn: PlainDate, today: PlainDate): Message => ({
  zh: `退汇日期(${returnedOn})须在支付日期(${paidOn})至今日(${today})之间,请改正。`,
  en: `The return date (${returnedOn}) must be between the payment date (${paidOn}) and today (${today}). Correct the date.`,
});
