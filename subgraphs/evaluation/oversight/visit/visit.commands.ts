import { recorded } from '../../../../shared/store/write';
import { assertNoOwnEntry, entryAuthorOf } from '../../../../shared/access/own-entry';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { assertNotAhead, toldOf } from '../observation/observation.rules';
import { contractorsOn, eventPlaceOf } from '../../ground/station/station.commands';
import { assertNotClosed } from '../../ground/station/station.rules';
import { type EvaluationTx } from '../../transaction';
import { type NewVisit } from './visit.input';
import { RECORDED_VISIT } from './visit.row';

/**
 * Nobody checks his own work: a hub whose contractor serves the station, or did so on the day of the visit, does not count as its
 * visitor. @returns the visit's id
 */
export async function recordVisit(tx: EvaluationTx, { observations, ...told }: NewVisit): Promise<string[]> {
  const place = await tx.places.get(told.stationId);
  assertNotAhead('input.visitedOn', told.visitedOn, tx.today);
  assertNotClosed(place);
  const serving = await contractorsOn(tx, told.stationId, [tx.today, told.visitedOn]);
  const works = serving.map((contractorId) => ({ subject: null, contractorId }));
  assertNoOwnEntry(works, entryAuthorOf(tx.caller));
  const visit = { id: newId(tx.now), ...told };
  await tx.visits.insert(visit);
  await tx.visitObservations.insert(
    ...observations.map((each, index) => ({ visitId: visit.id, ordinal: index + 1, ...each })),
  );
  tx.write.record({
    action: 'VISIT_RECORDED',
    subject: { type: 'Visit', id: visit.id },
    place: eventPlaceOf(place),
    before: null,
    after: { ...recorded(visit, RECORDED_VISIT), observations: toldOf(observations) },
  });
  return [visit.id];
}
