import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { keptPlaces } from '../../shared/follow/projection/place-projection';
import { keptWaivers } from '../../shared/follow/projection/waiver-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { midTermReportOf } from './contract/instalment/followed-report';
import { receiveMidTermReport } from './contract/instalment/milestone.commands';
import { signedEvaluationOf, supersededEvaluationOf } from './contract/evaluation-outcome/followed-evaluation';
import { drawConsequence, withdrawConsequence } from './contract/evaluation-outcome/evaluation-outcome.commands';
import { keptStaffPostings, postingOf } from './contract/staffing/followed-posting';
import { noteStaff } from './contract/staffing/staffing.commands';
import { inTransaction } from './transaction';

/**
 * The followers of this subgraph. Each processes the events of another subgraph. They copy the divisions of stations,
 * the postings of workers and the waivers. They also react to new postings, mid-term reports and signed evaluations
 * (EV-2), because these events change which instalments are due.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces] },
  { follows: 'personnel', keeps: [keptStaffPostings], apply: watchStaff },
  { follows: 'evaluation', keeps: [keptWaivers], apply: carryThrough },
];

async function watchStaff({ access, ...asking }: OwnWrite, event: FollowedEvent): Promise<void> {
  const posting = postingOf(event);
  if (posting !== null) await noteStaff(inTransaction(asking, access), posting);
}

async function carryThrough({ access, ...asking }: OwnWrite, event: FollowedEvent): Promise<void> {
  const tx = inTransaction(asking, access);
  const evaluation = signedEvaluationOf(event);
  if (evaluation !== null) await drawConsequence(tx, evaluation, POLICIES);
  const superseded = supersededEvaluationOf(event);
  if (superseded !== null) await withdrawConsequence(tx, superseded);
  const report = midTermReportOf(event);
  if (report !== null) await receiveMidTermReport(tx, report);
}
