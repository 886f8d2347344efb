import { Field, ID, ObjectType } from 'type-graphql';
import { type PlaceRow } from '../../../shared/data/place';
import { KeyedBy, READERS, VisibleTo } from '../../../shared/graphql/visible-to';

/** The stations subgraph's entity, with what finance adds to it. */
@KeyedBy('id')
@ObjectType('Station', { simpleResolvers: true })
export class StationType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;
}

/** A reference to the station of a place in scope; null where the caller could not see it at its owner. */
export function toStation(place: PlaceRow | null): StationType | null {
  return place && { id: place.stationId };
}

@ObjectType('StationFunding', {
  simpleResolvers: true,
  description: 'The money of all lots that the station ever had.',
})
export class StationFundingType {
  /** Resolved to sums. Not part of the graph. */
  stationId: string;
}
