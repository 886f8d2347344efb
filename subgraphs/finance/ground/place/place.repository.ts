import { type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a context or transaction with the repository of the current divisions of stations. */
export type PlaceSlice = { places: PlaceRepository };
