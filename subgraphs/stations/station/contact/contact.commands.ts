import { type EditTransaction, edited } from '../station/station.commands';
import { type RecordedContact } from './contact.input';
import { withContact } from './contact.rules';

/** Records the phone number and the opening hours of a station's office, for citizens. @returns the station's id */
export function recordPublicContact(
  tx: EditTransaction,
  { stationId, expectedVersion, ...contact }: RecordedContact,
): Promise<string[]> {
  return edited(tx, { id: stationId, expectedVersion, action: 'PUBLIC_CONTACT_RECORDED' }, (station) =>
    withContact(station, contact),
  );
}
