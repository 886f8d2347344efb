import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { attach } from '../../ground/attachment/attachment.commands';
import { assertCheckDay, recordedObservations } from '../observation/observation.rules';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { assertOpened } from '../../ground/station/station.rules';
import { type NewInspection } from './inspection.input';
import { RECORDED_INSPECTION } from './inspection.row';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type InspectionSlice } from './inspection.repository';
import { type AttachmentSlice } from '../../ground/attachment/attachment.repository';

/** The transaction that the commands of this file run in. */
export type InspectionTransaction = Transaction<PlaceSlice & InspectionSlice & AttachmentSlice>;

/**
 * Records an inspection of a station with its observations and files (EV-3).
 * @returns the id of the inspection
 */
export async function inspectStation(
  tx: InspectionTransaction,
  { observations, ...given }: NewInspection,
  attachments: readonly NewAttachment[],
): Promise<string[]> {
  const place = await tx.places.get(given.stationId);
  assertCheckDay('input.inspectedOn', given.inspectedOn, tx.today);
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
