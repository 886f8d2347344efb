import { ObjectType } from 'type-graphql';

@ObjectType('StationFunding', {
  simpleResolvers: true,
  description: 'The money of all lots that the station ever had.',
})
export class StationFundingType {
  /** The keys of the sums. Not part of the graph. */
  stationId: string;
}
