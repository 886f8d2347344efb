import { type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a context or transaction that holds where stations are. */
export type PlaceSlice = { places: PlaceRepository };
