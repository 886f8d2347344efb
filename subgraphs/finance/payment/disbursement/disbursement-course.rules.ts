import { type DisbursementStatus } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type DisbursementRow } from './disbursement.row';
import { boundFen, paidFen } from './disbursement.rules';
import { type Course, assertPayable, assertWithinPrice } from './payable.rules';

/** Who acts, and when. */
export type Acting = { person: Person; now: Date };

type Asked = { id: string; instalment: InstalmentRow; invoice: { number: string; amountFen: Fen } | null };

/**
 * REQUESTED, of an instalment that is DUE; what is under way counts as if it were paid.
 * @throws HubError INVALID_STATE, RULE_VIOLATION; BAD_USER_INPUT for an invoice of another amount
 */
export function requested({ id, instalment, invoice }: Asked, course: Course, { person, now }: Acting) {
  if (instalment.status !== 'DUE') throw invalidState(instalment.status, NOT_DUE);
  assertPayable(course);
  const { amountFen, lotId, contractId, contractorId, districtCode, stationId } = instalment;
  if (invoice !== null && invoice.amountFen !== amountFen) throw badInput('input.invoice.amountFen', OTHER_AMOUNT);
  assertWithinPrice(course, boundFen(course.payments), amountFen);
  const of = { lotId, contractId, contractorId, districtCode, stationId, instalmentId: instalment.id };
  const asked = { requestedAt: now.toISOString(), requestedBy: person, amountFen };
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

/** REQUESTED → APPROVED, by another person than who asked. @throws HubError INVALID_STATE, FORBIDDEN, RULE_VIOLATION */
export function approved(row: DisbursementRow, course: Course, { person, now }: Acting): DisbursementRow {
  assertStatus(row, 'REQUESTED');
  assertPayable(course);
  if (isSamePerson(row.requestedBy, person)) throw forbidden(OWN_REQUEST);
  assertWithinPrice(course, paidFen(course.payments), row.amountFen);
  return { ...row, status: 'APPROVED', approvedAt: now.toISOString(), approvedBy: person };
}

/** What is not paid yet. @throws HubError INVALID_STATE */
export function rejected(row: DisbursementRow, reason: string): DisbursementRow {
  assertStatus(row, 'REQUESTED', 'APPROVED');
  return { ...row, status: 'REJECTED', reason };
}

export type Made = { paidOn: PlainDate; voucher: string };

/**
 * APPROVED → PAID, by another person than who approved it.
 * @throws HubError INVALID_STATE, FORBIDDEN, RULE_VIOLATION; BAD_USER_INPUT for a day before the approval, or to come
 */
export function paid(row: DisbursementRow, course: Course, made: Made & Acting): DisbursementRow {
  const { paidOn, voucher, person, now } = made;
  assertStatus(row, 'APPROVED');
  assertPayable(course);
  if (isSamePerson(row.approvedBy, person)) throw forbidden(OWN_APPROVAL);
  if (isSamePerson(row.requestedBy, person)) throw forbidden(OWN_REQUEST);
  const approvedOn = shanghaiToday(new Date(row.approvedAt ?? now));
  if (paidOn < approvedOn || paidOn > shanghaiToday(now)) throw badInput('input.paidOn', NOT_PAID_THEN);
  assertWithinPrice(course, paidFen(course.payments), row.amountFen);
  return { ...row, status: 'PAID', paidOn, voucher, paidBy: person };
}

export type Return = { returnedOn: PlainDate; voucher: string; reason: string };

/** PAID → RETURNED (退汇). @throws HubError INVALID_STATE; BAD_USER_INPUT for a day before the payment, or to come */
export function returned(row: DisbursementRow, { returnedOn, voucher, reason }: Return, today: PlainDate) {
  assertStatus(row, 'PAID');
  if (returnedOn > today || returnedOn < (row.paidOn ?? today)) throw badInput('input.returnedOn', NOT_BACK_THEN);
  return { ...row, status: 'RETURNED' as const, returnedOn, returnVoucher: voucher, reason };
}

/** PAID → CONFIRMED, on a lot that is held or over too: the money has come. @throws HubError INVALID_STATE */
export function confirmed(row: DisbursementRow, today: PlainDate): DisbursementRow {
  assertStatus(row, 'PAID');
  return { ...row, status: 'CONFIRMED', confirmedOn: today };
}

const IN_CHINESE: Record<DisbursementStatus, string> = {
  REQUESTED: '待审批',
  APPROVED: '待支付',
  PAID: '已支付',
  CONFIRMED: '已确认收款',
  REJECTED: '已退回',
  RETURNED: '已退汇',
};

function assertStatus({ status }: DisbursementRow, ...needed: readonly DisbursementStatus[]): void {
  if (needed.includes(status)) return;
  throw invalidState(status, {
    zh: `该笔支付现为“${IN_CHINESE[status]}”状态,不能如此办理。`,
    en: `The payment is ${status}: that cannot be done now.`,
  });
}

const forbidden = (text: Message) => new HubError('FORBIDDEN', text);

const NOT_DUE: Message = {
  zh: '该期款项尚未到期应付,或已申请支付。',
  en: 'Only an instalment that is DUE is asked for.',
};
const OWN_REQUEST: Message = { zh: '不得审批或支付本人的申请。', en: 'Nobody approves or pays his own request.' };
const OWN_APPROVAL: Message = {
  zh: '审批与支付须由两人分别办理。',
  en: 'Who has approved a payment does not make it.',
};
const OTHER_AMOUNT: Message = {
  zh: '发票金额须与该期款项金额一致。',
  en: 'The invoice is over the amount of the instalment.',
};
const NOT_PAID_THEN: Message = {
  zh: '支付日期不得早于审批日期,也不得晚于今日。',
  en: 'It is paid on the day of its approval or later, and not after today.',
};
const NOT_BACK_THEN: Message = {
  zh: '退汇日期不得早于支付日期,也不得晚于今日。',
  en: 'It comes back on the day of its payment or later, and not after today.',
};
