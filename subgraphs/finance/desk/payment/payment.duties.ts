import { type Role } from '../../../../shared/domain/roles';
import { type Condition, NOTHING } from '../../../../shared/access/scope-sql';
import { type HubError } from '../../../../shared/kernel/errors';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type Due, NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Judged, type Work, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { all } from '../../../../shared/store/sql/conditions';
import { type DisbursementRow, disbursementTable } from '../../payment/disbursement/disbursement.row';
import { approved, confirmed, paid } from '../../payment/disbursement/disbursement-course.rules';
import { PAYEE, PAYER } from '../../ground/roles/writers';
import { type AccountVaultSlice } from '../../payment/payment-account/account-vault';
import { assertCommitted } from '../../payment/disbursement/drawing.rules';
import { actingOf } from './acting.rules';
import { isCommitted, payableNow } from './payable-now';
import { instalmentTitle } from './instalment-title.rules';
import {
  type CommittedFacts,
  type CommittedLoaders,
  type PaymentFacts,
  loadCommittedFacts,
  loadFacts,
} from './payment-facts.loader';

export type PaymentContext = Reading<CommittedLoaders, AccountVaultSlice>;

/** The part that the duties of payments share. */
const OF_PAYMENT = {
  table: disbursementTable,
  place: { district: 'districtCode', division: null },
  facts: loadFacts,
} as const;

/** Returns what blocks the approval of a payment. Null if it can be approved. */
export function approvalBlock(row: DisbursementRow, facts: PaymentFacts, judged: Judged): Block | null {
  return blockOf(facts, () => approved(row, facts, actingOf(judged)));
}

/** Returns what blocks the making of a payment. Null if it can be made. */
export function makingBlock(row: DisbursementRow, facts: CommittedFacts, judged: Judged): Block | null {
  const made = { ...actingOf(judged), paidOn: judged.today, voucher: '' };
  const refusal = refusalOf(() => assertCommitted(facts.unpaidFen, row.amountFen));
  const uncommitted: Block | null = refusal && { refusal, role: 'FINANCE_BUREAU', since: null };
  return blockOf(facts, () => paid(row, facts, made)) ?? uncommitted;
}

type Order = { sort: 'dueOn' | 'requestedAt'; due: Due; sql: string };

/**
 * The sort orders of payments with a due date and of payments without one. During an upgrade, an older version of the
 * Hub may still run. It requests payments without a due date.
 */
const ORDERS: readonly Order[] = [
  { sort: 'dueOn', due: ON_THE_DAY, sql: 't.dueOn IS NOT NULL' },
  { sort: 'requestedAt', due: NO_DUE_DATE, sql: 't.dueOn IS NULL' },
];

/** The duty to approve a payment that the district bureau has requested, by the due date of its instalment. */
const approvals = ORDERS.map(({ sql, ...order }) =>
  tableDuty<DisbursementRow, PaymentFacts, PaymentContext>({
    ...OF_PAYMENT,
    ...order,
    kind: 'APPROVE_PAYMENT',
    roles: PAYER,
    candidates: (context) => inOwnDistrict(context, `t.status = 'REQUESTED' AND ${sql}`),
    ready: ({ access }) => payableNow(access),
    may: approvalBlock,
    describe: (row, facts) => payment(row, facts, row.requestedAt),
  }),
);

/**
 * The duty to make a payment that another person has approved. It is due on the due date of the instalment, if there is
 * one. The money must be encumbered.
 */
const makings = ORDERS.map(({ sql, ...order }) =>
  tableDuty<DisbursementRow, CommittedFacts, PaymentContext>({
    ...OF_PAYMENT,
    ...order,
    kind: 'MAKE_PAYMENT',
    roles: PAYER,
    candidates: (context) => inOwnDistrict(context, `t.status = 'APPROVED' AND ${sql}`),
    ready: ({ access }) => all(payableNow(access), isCommitted),
    facts: loadCommittedFacts,
    may: makingBlock,
    describe: (row, facts) => payment(row, facts, row.approvedAt ?? row.requestedAt),
  }),
);

/** The duty to confirm that a payment has arrived. Nothing can block it, and no rule sets a due date. */
const confirm = tableDuty<DisbursementRow, PaymentFacts, PaymentContext>({
  ...OF_PAYMENT,
  kind: 'CONFIRM_PAYMENT',
  roles: PAYEE,
  candidates: () => ({ sql: "t.status = 'PAID'", parameters: [] }),
  ready: () => ({ sql: "t.status = 'PAID'", parameters: [] }),
  sort: 'paidOn',
  due: NO_DUE_DATE,
  may: (row, facts, { today }) => blockOf(facts, () => confirmed(row, today)),
  describe: (row, facts) => payment(row, facts, row.paidOn ?? row.requestedAt),
});

/** The duties of payments, in the order in which offices and contractors do the work. */
export const paymentDuties: readonly Duty<PaymentContext>[] = [...approvals, ...makings, confirm];

/** Returns the condition `sql`, limited to the caller's own district. No other bureau processes its payments (五(二)). */
function inOwnDistrict({ caller }: PaymentContext, sql: string): Condition {
  if (!('division' in caller)) return NOTHING;
  return { sql: `${sql} AND t.districtCode = ?`, parameters: [caller.division] };
}

function blockOf(facts: PaymentFacts, step: () => unknown): Block | null {
  const refusal = refusalOf(step);
  return refusal && { refusal, role: whoMustAct(refusal), since: sinceOf(refusal, facts) };
}

/** Returns the role that must act before the payment can proceed. */
function whoMustAct({ code }: HubError): Role {
  return code === 'FORBIDDEN' ? 'FINANCE_BUREAU' : 'DISTRICT_BUREAU';
}

/**
 * Returns the time since which a held instalment or a pending account has blocked the payment. Null for other causes.
 */
function sinceOf({ details }: HubError, { instalment, accounts }: PaymentFacts): string | null {
  if (details['state'] === 'HELD') return instalment.heldOn;
  if (details['state'] !== 'ACCOUNT_PENDING') return null;
  return accounts.find(({ status }) => status === 'PENDING')?.enteredAt ?? null;
}

function payment(row: DisbursementRow, { instalment }: PaymentFacts, since: string): Work {
  const { id, stationId, districtCode, amountFen } = row;
  const title = instalmentTitle(instalment, amountFen);
  return { subject: { type: 'Disbursement', id }, title, stationId, districtCode, count: 1, since };
}
