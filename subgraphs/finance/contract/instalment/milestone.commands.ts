import { type ContractTransaction } from '../context';
import { type FollowedReport } from './followed-report';
import { reachMilestone } from './instalment.commands';

/** FI-4: with the mid-term report of its project year an instalment that waits for it is due. */
export async function receiveMidTermReport(
  tx: ContractTransaction,
  { lotId, projectYear }: FollowedReport,
): Promise<void> {
  const [lot] = await tx.lots.lockAll([lotId]);
  if (lot === undefined) return;
  await reachMilestone(tx, lot.id, { milestone: 'MID_TERM_REPORT', projectYear, startsOn: lot.startsOn });
}
