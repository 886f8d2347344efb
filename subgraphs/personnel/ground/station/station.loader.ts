import { type Access } from '../../../../shared/store/scoped-repository';
import { divisionReferenceLoader, stationReferenceLoader } from '../../../../shared/follow/projection/place';
import { places } from './place.row';

/** Returns the loaders of references to stations and divisions that the caller may see. */
export function placeLoaders(access: Access) {
  return {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
  };
}
export type PlaceLoaders = ReturnType<typeof placeLoaders>;
