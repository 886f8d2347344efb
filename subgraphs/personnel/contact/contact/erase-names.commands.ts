import { type PlaceSlice } from '../../ground/station/place.repository';
import { type Recording } from '../../../../shared/graphql/request-context';
import { recorded } from '../../../../shared/store/write';
import { type ContactSlice } from './contact.repository';
import { RECORDED_CONTACT } from './contact.row';

/** The repositories that the erasure of names needs. The erasure runs without a caller. */
export type NameErasure = Recording & ContactSlice & PlaceSlice;

/**
 * Erases the name of the person in charge of each station that is closed or whose contractor has left. The next
 * contractor must not read the name, and the contractor that left can no longer change it. The phone number stays. The
 * name also stays while the Hub does not know the division of the station.
 * @returns the number of erased names
 */
export async function eraseOutlivedNames({ contacts, places, write }: NameErasure): Promise<number> {
  const rows = await contacts.outlived();
  const homes = await places.eventPlaces(rows.flatMap(({ stationId }) => (stationId === null ? [] : [stationId])));
  let count = 0;
  for (const before of rows) {
    const place = homes.get(before.stationId ?? '');
    if (place === undefined) continue;
    const after = { ...before, nameCipher: '', version: before.version + 1 };
    await contacts.update(after);
    count += 1;
    write.record({
      action: 'STATION_CONTACT_NAME_ERASED',
      subject: { type: 'Contact', id: before.id },
      place,
      before: recorded(before, RECORDED_CONTACT),
      after: recorded(after, RECORDED_CONTACT),
    });
  }
  return count;
}
