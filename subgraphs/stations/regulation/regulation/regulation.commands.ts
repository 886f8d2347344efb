import { type EventPlace, recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { assertNotEnded } from '../../ground/division/division.rules';
import { assertNotClosed, placeOf } from '../../ground/station/station-place.rules';
import { type Adoption } from './regulation.input';
import { RECORDED_REGULATION } from './regulation.row';
import { type Adopter, adopted, adopterOf } from './regulation.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type StationSlice } from '../../ground/station/station.repository';
import { type RegulationSlice } from './regulation.repository';

/** The repositories that the commands of this file need. */
export type AdoptionTransaction = Transaction<RegulationSlice & DivisionSlice & StationSlice>;

/** Adopts a regulation of a district or of one station (ST-4). @returns the regulation's id */
export async function adoptRegulation(
  tx: AdoptionTransaction,
  { division, stationId, ...text }: Adoption,
): Promise<string[]> {
  const place = await placeOfAdopter(tx, adopterOf({ division, stationId }));
  const id = newId(tx.now);
  const regulation = adopted({ id, districtCode: place.districtCode, stationId, ...text });
  await tx.regulations.insert(regulation);
  tx.write.record({
    action: 'REGULATION_ADOPTED',
    subject: { type: 'Regulation', id },
    place,
    before: null,
    after: recorded(regulation, RECORDED_REGULATION),
  });
  return [id];
}

/**
 * Locks the station or district that adopts a regulation, and returns the division to which the event of the adoption
 * belongs.
 * @throws HubError NOT_FOUND if the caller's scope has no such district or station, INVALID_STATE if the district has
 * ended or the station is closed
 */
async function placeOfAdopter(tx: AdoptionTransaction, adopter: Adopter): Promise<EventPlace> {
  if ('stationId' in adopter) {
    const station = await tx.stations.getLocked('id', adopter.stationId);
    assertNotClosed(station);
    return placeOf(station);
  }
  const district = await tx.divisions.getLocked('code', adopter.division);
  assertNotEnded(district);
  return { stationId: null, divisionCode: district.code, districtCode: district.districtCode };
}
