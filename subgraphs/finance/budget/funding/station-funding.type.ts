import { ObjectType } from 'type-graphql';

@ObjectType('StationFunding', {
  simpleResolvers: true,
})
export class StationFundingType {
  /** The key by which resolvers load the sums. It is not in the schema. */
  stationId: string;
}
