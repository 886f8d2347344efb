import { ObjectType } from 'type-graphql';

@ObjectType('StationFunding', {
  simpleResolvers: true,
})
export class StationFundingType {
  /** Resolved to sums. Not part of the graph. */
  stationId: string;
}
