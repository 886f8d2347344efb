import { type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a context or transaction that holds the places of stations. */
export type PlaceSlice = { places: PlaceRepository };
