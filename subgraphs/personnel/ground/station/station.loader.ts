import DataLoader from 'dataloader';
import { governs } from '../../../../shared/access/scope';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { officeReferenceLoader } from '../../../../shared/follow/projection/office-reference';
import {
  type DivisionReference,
  divisionReferenceLoader,
  stationReferenceLoader,
} from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { places } from './place.row';

/** Returns the loaders of references to stations, divisions and offices that the caller may see. */
export function placeLoaders(access: Access) {
  return {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    office: officeReferenceLoader(access, places),
    seenDistrict: seenDistrictLoader(access),
  };
}
export type PlaceLoaders = ReturnType<typeof placeLoaders>;

/**
 * Creates a loader of references to districts that the caller governs or that supervise a station in the caller's
 * scope. The caller may read the names of these districts.
 */
function seenDistrictLoader(access: Access): DataLoader<DivisionCode, DivisionReference | null> {
  const repository = new ScopedRepository(access, places);
  const isGoverned = (code: DivisionCode) => governs(access.reading.scope, { divisionCode: code, districtCode: code });
  return new DataLoader(async (codes) => {
    const others = codes.filter((code) => !isGoverned(code));
    const seen = new Set((await repository.findByKeys('districtCode', others)).map((row) => row.districtCode));
    return codes.map((code) => (isGoverned(code) || seen.has(code) ? { code } : null));
  });
}
