import { type PlaceLotRepository, type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a transaction that holds where stations are. */
export type PlaceSlice = { places: PlaceRepository };
/** The same past the caller's scope: where an event belongs. No answer shows it. */
export type BeyondPlaces = { beyond: PlaceSlice };
/** The slice of a transaction that holds the lots of stations. */
export type LotSlice = { lots: PlaceLotRepository };
/** The same past the caller's scope: which lots a station has had. No answer shows it. */
export type BeyondLots = { beyond: LotSlice };
