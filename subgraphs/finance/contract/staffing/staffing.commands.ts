import { isStaffedFor } from '../instalment/staffed.rules';
import { reachStaffed } from '../instalment/instalment.commands';
import { lotEvent } from '../lot/lot-event.commands';
import { type FollowedPosting } from './followed-posting';
import { type PostingToComeRow } from './posting-to-come.row';
import { lotsOf, staffed } from './staffing.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type PostingToComeSlice } from './posting-to-come.repository';

/** The transaction that the commands of this file need. */
export type StaffingTransaction = Transaction<LotSlice & InstalmentSlice & PostingToComeSlice>;

/**
 * Handles a posting that personnel reports. If the posting has started, its lots reach the milestone STAFF_ON_POST. If
 * it starts later, it is stored until its first day. If it was called off, it is removed.
 */
export async function noteStaff(tx: StaffingTransaction, { isOff, ...posting }: FollowedPosting): Promise<void> {
  if (isOff) return tx.postingsToCome.forget([posting]);
  if (posting.startsOn > tx.today) return tx.postingsToCome.put([posting]);
  await tx.postingsToCome.forget([posting]);
  await staffLots(tx, posting);
}

/**
 * Runs once a day. It handles the stored postings that have started by now. Then it makes the instalments due whose
 * project year has begun on a lot with staff on post.
 */
export async function awaitStaff(tx: StaffingTransaction): Promise<void> {
  const started = await tx.postingsToCome.lockStarted(tx.today);
  for (const posting of started) await staffLots(tx, posting);
  await tx.postingsToCome.forget(started);
  const waiting = await tx.instalments.waitingForStaff();
  const lots = new Map((await tx.lots.findByKeys('id', idsOf(waiting))).map((lot) => [lot.id, lot]));
  const reached = waiting.filter((each) => {
    const lot = lots.get(each.lotId);
    return lot !== undefined && isStaffedFor(each, lot, tx.today);
  });
  for (const lot of await tx.lots.lockAll(idsOf(reached))) await reachStaffed(tx, lot);
}

async function staffLots(tx: StaffingTransaction, posting: PostingToComeRow): Promise<void> {
  const served = lotsOf(await tx.lots.ofStations([posting.stationId]), posting);
  for (const lot of lotsOf(await tx.lots.lockAll(served.map(({ id }) => id)), posting)) {
    const after = staffed(lot, posting);
    if (after === null) continue;
    await tx.lots.update(after);
    tx.write.record(lotEvent('LOT_STAFFED', lot, after));
    await reachStaffed(tx, after);
  }
}

function idsOf(instalments: readonly { lotId: string }[]): string[] {
  return [...new Set(instalments.map(({ lotId }) => lotId))];
}
