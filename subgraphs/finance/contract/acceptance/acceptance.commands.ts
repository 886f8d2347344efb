import { recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { reachMilestone, withdrawMilestone } from '../instalment/instalment.commands';
import { type Reached } from '../instalment/instalment-course.rules';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type NewAcceptance } from './acceptance.input';
import { RECORDED_ACCEPTANCE } from './acceptance.row';
import { accepted } from './acceptance.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type AcceptanceSlice } from './acceptance.repository';

/** The transaction that the commands of this file need. */
export type AcceptanceTransaction = Transaction<LotSlice & InstalmentSlice & AcceptanceSlice>;

/**
 * Records the purchaser's acceptance. If the service passed, the instalments that waited for the acceptance become due.
 * If it failed, instalments that an earlier acceptance made due wait again. An instalment whose payment was already
 * requested waits again only after the payment is rejected or returned.
 * @returns the acceptance's id
 */
export async function recordAcceptance(
  tx: AcceptanceTransaction,
  { lotId, ...accepting }: NewAcceptance,
): Promise<string[]> {
  const lot = await tx.lots.getLocked('id', lotId);
  const known = await tx.acceptances.ofLots([lotId]);
  const acceptance = accepted(lot, accepting, { id: newId(tx.now), known, today: tx.today });
  await tx.acceptances.insert(acceptance);
  tx.write.record({
    action: 'ACCEPTANCE_RECORDED',
    subject: { type: 'Acceptance', id: acceptance.id },
    place: purchasersPlace(lot),
    before: null,
    after: recorded(acceptance, RECORDED_ACCEPTANCE),
  });
  const { projectYear, passed } = accepting;
  const reached: Reached = { milestone: 'ACCEPTANCE', projectYear, startsOn: lot.startsOn };
  if (passed) await reachMilestone(tx, lotId, { ...reached, at: tx.now.toISOString() });
  else await withdrawMilestone(tx, lot, reached);
  return [acceptance.id];
}
