import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { attachToStation, type StationAttachmentTransaction } from '../attachment/station-attachment.commands';
import { type EquipmentList, type RecordedPlaque, type Venue } from './facilities.input';
import { withAcknowledgement, withEquipment, withPlaque, withVenue } from './facilities.rules';
import { type EditTransaction, edited } from '../station/station.commands';

/** Records the venue (ST-2), with its files. @returns the station's id, like all commands of this file */
export async function recordVenue(
  tx: StationAttachmentTransaction,
  { stationId, expectedVersion, ...venue }: Venue,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const edit = { id: stationId, expectedVersion, action: 'VENUE_RECORDED' };
  const ids = await edited(tx, edit, (station) => withVenue(station, venue));
  await attachToStation(tx, { stationId, part: 'VENUE' }, files);
  return ids;
}

/** Lists the equipment (ST-2). */
export function listEquipment(
  tx: EditTransaction,
  { stationId, expectedVersion, items }: EquipmentList,
): Promise<string[]> {
  return edited(tx, { id: stationId, expectedVersion, action: 'EQUIPMENT_LISTED' }, (station) =>
    withEquipment(station, items, tx.today),
  );
}

export type Acknowledgement = { stationId: string; expectedVersion: number };

/**
 * Acknowledges the equipment (ST-2). Only the contractor that serves the station now may do so, because no other
 * contractor can see the station.
 */
export function acknowledgeEquipment(
  tx: EditTransaction,
  { stationId, expectedVersion }: Acknowledgement,
): Promise<string[]> {
  return edited(tx, { id: stationId, expectedVersion, action: 'EQUIPMENT_ACKNOWLEDGED' }, (station) =>
    withAcknowledgement(station, tx.today),
  );
}

/** Records a plaque (ST-3), with its files. */
export async function recordSignage(
  tx: StationAttachmentTransaction,
  { stationId, expectedVersion, ...plaque }: RecordedPlaque,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const edit = { id: stationId, expectedVersion, action: 'SIGNAGE_RECORDED' };
  const ids = await edited(tx, edit, (station) => withPlaque(station, plaque, tx.today));
  await attachToStation(tx, { stationId, part: plaque.placement }, files);
  return ids;
}
