import { ObjectType } from 'type-graphql';

@ObjectType('StationFunding', {
  simpleResolvers: true,
  description: 'The money of all lots that the station ever had.',
})
export class StationFundingType {
  /** The keys by which the sums are loaded. Not in the schema. */
  stationId: string;
}
