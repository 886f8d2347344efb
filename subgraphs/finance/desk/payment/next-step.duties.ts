import { type Block, personIn } from '../../../../shared/graphql/work/duty';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { loadCommittedFacts } from './payment-facts.loader';
import { type PaymentContext, approvalBlock, makingBlock } from './payment.duties';

/** The next step of a payment, and what blocks the caller from taking it. */
type Next = { step: 'APPROVE' | 'PAY'; block: Block | null };

/** Returns the next step of a payment. Null unless the payment waits for the finance bureau of the caller. */
export async function nextOf(id: string, context: PaymentContext): Promise<Next | null> {
  const row = await context.load.disbursement.load(id);
  const facts = row && isOwn(row, context) ? (await loadCommittedFacts(context, [row])).get(id) : undefined;
  if (row === null || facts === undefined) return null;
  const judged = { person: personIn(context), now: context.now, today: context.today };
  if (row.status === 'REQUESTED') return { step: 'APPROVE', block: approvalBlock(row, facts, judged) };
  return row.status === 'APPROVED' ? { step: 'PAY', block: makingBlock(row, facts, judged) } : null;
}

/** Returns whether the caller is the finance bureau of the payment's district. No other bureau processes it (五(二)). */
function isOwn({ districtCode }: DisbursementRow, { caller }: PaymentContext): boolean {
  return 'division' in caller && caller.division === districtCode;
}
