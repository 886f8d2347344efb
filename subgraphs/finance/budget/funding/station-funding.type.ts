import { ObjectType } from 'type-graphql';

@ObjectType('StationFunding', {
  simpleResolvers: true,
})
export class StationFundingType {
  /** The keys by which the sums are loaded; they are not in the schema. */
  stationId: string;
}
