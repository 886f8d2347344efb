import { recorded } from '../../../../shared/store/write';
import { assertNoOwnEntry, entryAuthorOf } from '../../../../shared/access/own-entry';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { assertCheckDay, recordedObservations } from '../observation/observation.rules';
import { contractorsOn, eventPlaceOf } from '../../ground/station/station.commands';
import { assertNotClosed } from '../../ground/station/station.rules';
import { type NewVisit } from './visit.input';
import { RECORDED_VISIT } from './visit.row';
import { type BeyondLots, type PlaceSlice } from '../../ground/station/place.repository';
import { type VisitSlice } from './visit.repository';

/** The transaction that the commands of this file run in. */
export type VisitTransaction = Transaction<PlaceSlice & VisitSlice & BeyondLots>;

/**
 * Records a visit of the district hub. Nobody checks their own work: a hub whose contractor serves the station today,
 * or served it on the day of the visit, is refused.
 * @returns the id of the visit
 */
export async function recordVisit(tx: VisitTransaction, { observations, ...given }: NewVisit): Promise<string[]> {
  const place = await tx.places.get(given.stationId);
  assertCheckDay('input.visitedOn', given.visitedOn, tx.today);
  assertNotClosed(place);
  const serving = await contractorsOn(tx, given.stationId, [tx.today, given.visitedOn]);
  const ownWork = serving.map((contractorId) => ({ subject: null, contractorId }));
  assertNoOwnEntry(ownWork, entryAuthorOf(tx.caller));
  const visit = { id: newId(tx.now), ...given };
  await tx.visits.insert(visit);
  await tx.visitObservations.insert(
    ...observations.map((each, index) => ({ visitId: visit.id, ordinal: index + 1, ...each })),
  );
  tx.write.record({
    action: 'VISIT_RECORDED',
    subject: { type: 'Visit', id: visit.id },
    place: eventPlaceOf(place),
    before: null,
    after: { ...recorded(visit, RECORDED_VISIT), observations: recordedObservations(observations) },
  });
  return [visit.id];
}
