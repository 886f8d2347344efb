import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { isStaffedFor } from '../instalment/staffed.rules';
import { reachStaffed } from '../instalment/instalment.commands';
import { lotEvent } from '../lot/lot-event.commands';
import { type LotRow } from '../../ground/lot/lot.row';
import { type FollowedPosting } from './followed-posting';
import { type StaffFacts, staffed } from './staffing.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type StaffPostingSlice } from './staff-posting.repository';

type LotsTransaction = Transaction<LotSlice & InstalmentSlice>;

/** The transaction that the commands of this file need. */
export type StaffingTransaction = LotsTransaction & Transaction<StaffPostingSlice>;

/**
 * Handles a new posting from the personnel subgraph. The lots of the posting's station reach the milestone
 * STAFF_ON_POST if the posting counts for them by the day on which it was recorded. If a posting counts only from a
 * later day, `awaitStaff` handles it on that day, because the posting may still change until then.
 */
export async function noteStaff(tx: LotsTransaction, { posting, reportedAt }: FollowedPosting): Promise<void> {
  const lots = await tx.lots.ofStations([posting.stationId]);
  const known = { postings: [posting], lots, by: shanghaiToday(new Date(reportedAt)), at: reportedAt };
  const reached = lots.filter((lot) => staffed(lot, known) !== null);
  await countStaff(tx, await tx.lots.lockAll(reached.map(({ id }) => id)), known);
}

/**
 * Makes due the instalments that wait for the milestone STAFF_ON_POST and whose project year is staffed (see
 * `isStaffedFor`). The daily job runs this command.
 */
export async function awaitStaff(tx: StaffingTransaction): Promise<void> {
  const waiting = await tx.instalments.waitingForStaff();
  const lots = await tx.lots.findByKeys('id', idsOf(waiting));
  const unstaffed = lots.filter(({ staffedOn }) => staffedOn === null);
  const known = {
    postings: await tx.staffPostings.atStationsOf(unstaffed),
    lots: await tx.lots.atStationsOf(unstaffed),
    by: tx.today,
    at: tx.now.toISOString(),
  };
  const expected = new Map(lots.map((lot) => [lot.id, staffed(lot, known) ?? lot]));
  const reached = waiting.filter((each) => {
    const lot = expected.get(each.lotId);
    return lot !== undefined && isStaffedFor(each, lot, tx.today);
  });
  await countStaff(tx, await tx.lots.lockAll(idsOf(reached)), known);
}

/** The facts that decide whether staff is on post, and the time at which they became known. */
type KnownStaff = StaffFacts & { at: string };

/**
 * Records the first day with staff on post under each lot, and makes due the instalments that wait for staff on post.
 * The caller of this function must have locked the lots.
 */
export async function countStaff(tx: LotsTransaction, lots: readonly LotRow[], known: KnownStaff): Promise<void> {
  for (const lot of lots) {
    const after = staffed(lot, known);
    if (after !== null) {
      await tx.lots.update(after);
      tx.write.record(lotEvent('LOT_STAFFED', lot, after));
    }
    await reachStaffed(tx, after ?? lot, known.at);
  }
}

function idsOf(instalments: readonly { lotId: string }[]): string[] {
  return [...new Set(instalments.map(({ lotId }) => lotId))];
}
