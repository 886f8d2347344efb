import { type PlaceLotRepository, type PlaceRepository } from '../../../../shared/follow/projection/place-repository';

/** The slice of a transaction that holds the divisions, districts and statuses of stations. */
export type PlaceSlice = { places: PlaceRepository };
/**
 * The slice that reads the divisions of stations beyond the caller's scope. Commands need the division to find the
 * district of an event and the policy that applies. No response shows what the slice reads.
 */
export type BeyondPlaces = { beyond: PlaceSlice };
/** The slice of a transaction that holds the lots of stations. */
export type LotSlice = { lots: PlaceLotRepository };
/**
 * The slice that reads lots beyond the caller's scope, because commands must know every lot that a station has had. No
 * response shows what it reads.
 */
export type BeyondLots = { beyond: LotSlice };
