import { type Access } from '../../../../shared/store/scoped-repository';
import { officeReferenceLoader } from '../../../../shared/follow/projection/office-reference';
import { divisionReferenceLoader, stationReferenceLoader } from '../../../../shared/follow/projection/place';
import { places } from './place.row';

/** Returns the loaders of references to the stations, divisions and offices that the caller may read. */
export function placeLoaders(access: Access) {
  return {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    office: officeReferenceLoader(access, places),
  };
}
export type PlaceLoaders = ReturnType<typeof placeLoaders>;
