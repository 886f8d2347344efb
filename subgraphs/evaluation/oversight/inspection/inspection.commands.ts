import { type NewAttachment } from '../../../../shared/store/attached-file';
import { recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { attach } from '../../ground/attachment/attachment.commands';
import { assertNotAhead, recordedObservations } from '../observation/observation.rules';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { assertOpened } from '../../ground/station/station.rules';
import { type OversightTransaction } from '../context';
import { type NewInspection } from './inspection.input';
import { RECORDED_INSPECTION } from './inspection.row';

/** EV-3. @returns the inspection's id */
export async function inspectStation(
  tx: OversightTransaction,
  { observations, ...given }: NewInspection,
  attachments: readonly NewAttachment[],
): Promise<string[]> {
  const place = await tx.places.get(given.stationId);
  assertNotAhead('input.inspectedOn', given.inspectedOn, tx.today);
  assertOpened(place);
  const inspection = { id: newId(tx.now), ...given };
  await tx.inspections.insert(inspection);
  await tx.inspectionObservations.insert(
    ...observations.map((each, index) => ({ inspectionId: inspection.id, ordinal: index + 1, ...each })),
  );
  tx.write.record({
    action: 'STATION_INSPECTED',
    subject: { type: 'Inspection', id: inspection.id },
    place: eventPlaceOf(place),
    before: null,
    after: { ...recorded(inspection, RECORDED_INSPECTION), observations: recordedObservations(observations) },
  });
  await attach(tx, { kind: 'INSPECTION', id: inspection.id, place: eventPlaceOf(place) }, attachments);
  return [inspection.id];
}
