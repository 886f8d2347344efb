import { recorded } from '../../../shared/data/write';
import { assertNoOwnEntry, entryAuthorOf } from '../../../shared/own-entry';
import { newId } from '../../../shared/ulid';
import { assertNotAhead, toldOf } from '../observation/observation.rules';
import { eventPlaceOf, servedBy } from '../station/station.commands';
import { assertNotClosed } from '../station/station.rules';
import { type EvaluationTx } from '../transaction';
import { type NewVisit } from './visit.input';
import { RECORDED_VISIT } from './visit.row';

/** Nobody checks his own work: a hub whose contractor serves the station does not count as its visitor. @returns the visit's id */
export async function recordVisit(tx: EvaluationTx, { observations, ...told }: NewVisit): Promise<string[]> {
  const place = await tx.places.get(told.stationId);
  assertNotAhead('input.visitedOn', told.visitedOn, tx.today);
  assertNotClosed(place);
  const lot = await servedBy(tx, told.stationId);
  assertNoOwnEntry([{ subject: null, contractorId: lot?.contractorId ?? null }], entryAuthorOf(tx.caller));
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
