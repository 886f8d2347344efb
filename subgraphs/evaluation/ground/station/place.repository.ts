import { type PlaceLotRepository, type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a transaction that holds the places of stations. */
export type PlaceSlice = { places: PlaceRepository };
/**
 * The same repository without the caller's scope. Commands read the place from it at which an event is recorded. No
 * response shows what it reads.
 */
export type BeyondPlaces = { beyond: PlaceSlice };
/** The slice of a transaction that holds the lots of stations. */
export type LotSlice = { lots: PlaceLotRepository };
/**
 * The same repository without the caller's scope. Commands read from it which lots a station has had. No response shows
 * what it reads.
 */
export type BeyondLots = { beyond: LotSlice };
