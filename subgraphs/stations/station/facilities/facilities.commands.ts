import { type EquipmentList, type RecordedPlaque, type Venue } from './facilities.input';
import { withAcknowledgement, withEquipment, withPlaque, withVenue } from './facilities.rules';
import { type EditTransaction, edited } from '../station/station.commands';

/** Records the venue (ST-2). @returns the station's id, like all commands of this file */
export function recordVenue(tx: EditTransaction, { stationId, expectedVersion, ...venue }: Venue): Promise<string[]> {
  return edited(tx, { id: stationId, expectedVersion, action: 'VENUE_RECORDED' }, (station) =>
    withVenue(station, venue),
  );
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

/** Records a plaque (ST-3). */
export function recordSignage(
  tx: EditTransaction,
  { stationId, expectedVersion, ...plaque }: RecordedPlaque,
): Promise<string[]> {
  return edited(tx, { id: stationId, expectedVersion, action: 'SIGNAGE_RECORDED' }, (station) =>
    withPlaque(station, plaque, tx.today),
  );
}
