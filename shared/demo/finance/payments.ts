import { type DisbursementFact } from '../facts/finance';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, instantOn } from '../plan/context';
import { type Waiting } from '../plan/plan';
import { chance, int, pick, type Random } from '../plan/random';

/** The ways in which a payment request failed. */
export type Outcome = 'REJECTED' | 'RETURNED';

const REJECTIONS = ['发票抬头有误', '验收材料不全'];
const RETURNS = ['收款账户名称不符', '收款账户已变更'];
const ENDED_REASON = '标段已终止';
const CONFIRMED_SHARE = 0.94;

type Payment = Pick<DisbursementFact, 'instalmentId' | 'lotId' | 'contractId' | 'amountFen'>;
export type Course = {
  reachedOn: PlainDate;
  outcomes: readonly Outcome[];
  today: PlainDate;
  stop: PlainDate | null;
};

function voucher(random: Random, paidOn: PlainDate): string {
  return `PZ${paidOn.replaceAll('-', '')}${String(int(random, 0, 999_999_999)).padStart(9, '0')}`;
}

function requested(random: Random, payment: Payment, on: PlainDate): DisbursementFact {
  return {
    id: idOn(random, on),
    ...payment,
    status: 'REQUESTED',
    invoiceNumber: `99${String(int(random, 0, 999_999_999)).padStart(9, '0')}${String(int(random, 0, 999_999_999)).padStart(9, '0')}`,
    requestedAt: instantOn(random, on),
    approvedAt: null,
    paidOn: null,
    voucher: null,
    confirmedOn: null,
    reason: null,
    postings: [],
  };
}

type Step = { fact: DisbursementFact; until: PlainDate };

/**
 * Advances a payment from its request to the confirmation, or to the last state that it reaches before the day
 * `before`.
 */
function paid(random: Random, request: Step, before: PlainDate): Step {
  const approvedOn = addDays(request.until, int(random, 1, 6));
  const paidOn = addDays(approvedOn, int(random, 1, 8));
  const confirmedOn = addDays(paidOn, int(random, 1, 5));
  const confirms = chance(random, CONFIRMED_SHARE);
  const approvedAt = instantOn(random, approvedOn);
  const number = voucher(random, paidOn);
  if (approvedOn >= before) return request;
  const approved = { ...request.fact, status: 'APPROVED' as const, approvedAt };
  if (paidOn >= before) return { fact: approved, until: approvedOn };
  const done = { ...approved, status: 'PAID' as const, paidOn, voucher: number };
  if (!confirms || confirmedOn >= before) return { fact: done, until: paidOn };
  return { fact: { ...done, status: 'CONFIRMED', confirmedOn }, until: confirmedOn };
}

function setBack(random: Random, request: Step, about: { outcome: Outcome; before: PlainDate }): Step {
  const until = addDays(request.until, int(random, 2, 5));
  if (about.outcome === 'REJECTED') {
    if (until >= about.before) return request;
    return { fact: { ...request.fact, status: 'REJECTED', reason: pick(random, REJECTIONS) }, until };
  }
  const { fact, until: paidOn } = paid(random, request, about.before);
  const returnedOn = addDays(paidOn, int(random, 3, 7));
  if (fact.paidOn === null || returnedOn >= about.before) return { fact: unconfirmed(fact), until: paidOn };
  return { fact: { ...unconfirmed(fact), status: 'RETURNED', reason: pick(random, RETURNS) }, until: returnedOn };
}

/** Returns a payment without its confirmation. A contractor cannot confirm money that comes back. */
function unconfirmed(fact: DisbursementFact): DisbursementFact {
  return fact.status === 'CONFIRMED' ? { ...fact, status: 'PAID', confirmedOn: null } : fact;
}

/**
 * The maximum age, in days, of the request for a payment in progress. It also applies if the milestone was reached long
 * before.
 */
const REQUESTED_WITHIN_DAYS = 8;

/**
 * Returns a list with one payment that was requested recently. The payment is in the state `at`, or in an earlier state
 * if too few days have passed since the request. The list is empty if `at` is DUE, or if the milestone was reached too
 * recently for a request.
 */
export function waiting(
  random: Random,
  payment: Payment,
  { reachedOn, today, at }: { reachedOn: PlainDate; today: PlainDate; at: Waiting },
): DisbursementFact[] {
  if (at === 'DUE') return [];
  const [soon, recently] = [addDays(reachedOn, 2), addDays(today, -REQUESTED_WITHIN_DAYS)];
  const on = soon > recently ? soon : recently;
  if (addDays(on, 1) >= today) return [];
  const fact = requested(random, payment, on);
  if (at === 'REQUESTED') return [fact];
  const approved = { ...fact, status: 'APPROVED' as const, approvedAt: instantOn(random, addDays(on, 1)) };
  const paidOn = addDays(on, 2);
  if (at === 'APPROVED' || paidOn >= today) return [approved];
  return [{ ...approved, status: 'PAID', paidOn, voucher: voucher(random, paidOn) }];
}

/**
 * Generates the disbursements of one instalment since its milestone was reached. The disbursements that were rejected
 * or returned come first, and the disbursement that was paid comes last. Each disbursement is in the state that it had
 * reached by `today`. From the day `stop` on, nothing is requested, and a payment that was in progress on that day was
 * rejected. The disbursements have no postings yet; budgets.ts adds them.
 */
export function attempts(random: Random, payment: Payment, course: Course): DisbursementFact[] {
  const { reachedOn, outcomes, today, stop } = course;
  const before = stop !== null && stop < today ? stop : today;
  const facts: DisbursementFact[] = [];
  let from = reachedOn;
  for (const outcome of [...outcomes, null]) {
    const on = addDays(from, int(random, 2, 9));
    if (on >= before) return facts;
    const request = { fact: requested(random, payment, on), until: on };
    const step = outcome === null ? paid(random, request, before) : setBack(random, request, { outcome, before });
    const open = step.fact.status === 'REQUESTED' || step.fact.status === 'APPROVED';
    facts.push(open && before === stop ? { ...step.fact, status: 'REJECTED', reason: ENDED_REASON } : step.fact);
    const ended = step.fact.status === 'REJECTED' || step.fact.status === 'RETURNED';
    if (!ended) return facts;
    from = step.until;
  }
  return facts;
}
