import { type PlaceLotRepository, type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a transaction with the repository of the places of stations. */
export type PlaceSlice = { places: PlaceRepository };
/** The slice that reads places beyond the caller's scope, to find where an event belongs. */
export type BeyondPlaces = { beyond: PlaceSlice };
/** The slice of a transaction with the repository of the lots of stations. */
export type LotSlice = { lots: PlaceLotRepository };
