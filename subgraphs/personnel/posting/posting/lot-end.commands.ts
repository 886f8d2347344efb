import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PostingRow } from '../../ground/posting/posting.row';
import { type RenewingAccess, renewAccess } from '../../ground/access/renew-access.commands';
import { recordPosting } from './posting.commands';
import { lastDayOf } from './posting-end.rules';
import { type Recording } from '../../../../shared/graphql/request-context';

/** The repositories that the command needs to end postings. The command runs without a caller. */
export type LotEndTransaction = Recording & RenewingAccess;

/**
 * Ends the open postings at stations that the contractor has left, on the last day of its last lot there. A posting
 * that would start after that day then ends before it begins. The Hub runs this command each day and when a lot is
 * terminated. A second run changes nothing more.
 * @param stationId the station where a lot has ended; null means every station
 * @returns how many postings it ended
 */
export async function endPostingsOfEndedLots(
  tx: LotEndTransaction,
  today: string,
  stationId: string | null,
): Promise<number> {
  const open = await tx.postings.openAfterLot(stationId);
  const stationIds = [...new Set(open.map(({ stationId }) => stationId))];
  const places = await tx.places.eventPlaces(stationIds);
  const lots = grouped(await tx.lots.findByKeys('stationId', stationIds), keyOf);
  const ended = open.flatMap((before) => {
    const [place, endsOn] = [places.get(before.stationId), lastDayOf(lots.get(keyOf(before)) ?? [], today)];
    if (place === undefined || endsOn === null || (before.endsOn !== null && before.endsOn <= endsOn)) return [];
    return [{ place, before, after: { ...before, endsOn } }];
  });
  const rows = ended.map(({ after }) => after);
  await tx.postings.updateAll(rows, ['endsOn']);
  for (const { place, ...change } of ended) recordPosting(tx, 'POSTING_ENDED', place, change);
  await renewAccess(tx, [...new Set(rows.map(({ stationId }) => stationId))]);
  return rows.length;
}

function keyOf({ stationId, contractorId }: Pick<PlaceLotRow | PostingRow, 'stationId' | 'contractorId'>): string {
  return `${stationId}/${contractorId}`;
}
