import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { type Access } from '../../../shared/store/scoped-repository';
import { divisionReferenceLoader, stationReferenceLoader } from '../../../shared/follow/projection/place';
import { PlaceRepository } from '../../../shared/follow/projection/place-repository';
import { KeptWaiverRepository } from '../../../shared/follow/projection/waiver-projection';
import { waiverTable } from './guard/waived.row';
import { places } from './place/place.row';

/** Repositories on a request or on a transaction. */
export function groundRepositories(access: Access) {
  return {
    places: new PlaceRepository(access, places),
    waivers: new KeptWaiverRepository(access, waiverTable),
  };
}
export type GroundRepositories = ReturnType<typeof groundRepositories>;

/** Loaders of one request: references to the stations and divisions that the caller may see. */
export function groundLoaders(access: Access) {
  return {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
  };
}
export type GroundLoaders = ReturnType<typeof groundLoaders>;

export type GroundContext = AreaContext<GroundRepositories, GroundLoaders>;
export type GroundTransaction = Transaction<GroundRepositories>;
