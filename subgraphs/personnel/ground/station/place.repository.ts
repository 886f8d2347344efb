import { type PlaceLotRepository, type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a transaction with the repository of the current divisions of stations. */
export type PlaceSlice = { places: PlaceRepository };
/**
 * The slice that reads the divisions of stations beyond the caller's scope, to find the division to which an event
 * belongs.
 */
export type BeyondPlaces = { beyond: PlaceSlice };
/** The slice of a transaction with the repository of the lots of stations. */
export type LotSlice = { lots: PlaceLotRepository };
