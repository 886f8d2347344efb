import { type FollowedReport } from './followed-report';
import { reachMilestone } from './instalment.commands';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from './instalment.repository';

/** What the commands of this file work with. */
export type MilestoneTransaction = Transaction<LotSlice & InstalmentSlice>;

/** FI-4: with the mid-term report of its project year an instalment that waits for it is due. */
export async function receiveMidTermReport(
  tx: MilestoneTransaction,
  { lotId, projectYear }: FollowedReport,
): Promise<void> {
  const [lot] = await tx.lots.lockAll([lotId]);
  if (lot === undefined) return;
  await reachMilestone(tx, lot.id, { milestone: 'MID_TERM_REPORT', projectYear, startsOn: lot.startsOn });
}
