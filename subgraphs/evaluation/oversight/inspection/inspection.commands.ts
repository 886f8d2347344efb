import { type NewAttachment } from '../../../../shared/store/attached-file';
import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { attach } from '../../ground/attachment/attachment.commands';
import { assertNotAhead, toldOf } from '../observation/observation.rules';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { assertOpened } from '../../ground/station/station.rules';
import { type EvaluationTx } from '../../transaction';
import { RECORDED_COMMISSION } from './commission.row';
import { type NewCommission, type NewInspection } from './inspection.input';
import { RECORDED_INSPECTION } from './inspection.row';
import { alreadyCommissioned, assertTimely } from './inspection.rules';

/** EV-3. @returns the inspection's id */
export async function inspectStation(
  tx: EvaluationTx,
  { observations, ...told }: NewInspection,
  attachments: readonly NewAttachment[],
): Promise<string[]> {
  const place = await tx.places.get(told.stationId);
  assertNotAhead('input.inspectedOn', told.inspectedOn, tx.today);
  assertOpened(place);
  const inspection = { id: newId(tx.now), ...told };
  await tx.inspections.insert(inspection);
  await tx.inspectionObservations.insert(
    ...observations.map((each, index) => ({ inspectionId: inspection.id, ordinal: index + 1, ...each })),
  );
  tx.write.record({
    action: 'STATION_INSPECTED',
    subject: { type: 'Inspection', id: inspection.id },
    place: eventPlaceOf(place),
    before: null,
    after: { ...recorded(inspection, RECORDED_INSPECTION), observations: toldOf(observations) },
  });
  await attach(tx, { kind: 'INSPECTION', id: inspection.id, place: eventPlaceOf(place) }, attachments);
  return [inspection.id];
}

/** EV-3: once a year and city. @returns the commission's id */
export async function commissionInspection(tx: EvaluationTx, told: NewCommission): Promise<string[]> {
  if (tx.scope.kind !== 'division') throw notFound();
  const cityCode = tx.scope.code;
  assertTimely(told.year, tx.today);
  const commission = { id: newId(tx.now), cityCode, ...told, commissionedOn: tx.today };
  try {
    await tx.commissions.insert(commission);
  } catch (error) {
    throw isDuplicate(error) ? alreadyCommissioned() : error;
  }
  tx.write.record({
    action: 'INSPECTION_COMMISSIONED',
    subject: { type: 'InspectionCommission', id: commission.id },
    place: { stationId: null, divisionCode: cityCode, districtCode: cityCode },
    before: null,
    after: recorded(commission, RECORDED_COMMISSION),
  });
  return [commission.id];
}
