import { type FollowedReport } from './followed-report';
import { reachMilestone } from './instalment.commands';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from './instalment.repository';

/** The transaction that the commands of this file need. */
export type MilestoneTransaction = Transaction<LotSlice & InstalmentSlice>;

/** Makes due the instalments that wait for the mid-term report of their project year (FI-4). */
export async function receiveMidTermReport(
  tx: MilestoneTransaction,
  { lotId, projectYear, receivedAt }: FollowedReport,
): Promise<void> {
  const [lot] = await tx.lots.lockAll([lotId]);
  if (lot === undefined) return;
  const { startsOn } = lot;
  await reachMilestone(tx, lot.id, { milestone: 'MID_TERM_REPORT', projectYear, startsOn, at: receivedAt });
}
