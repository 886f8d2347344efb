import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COVERAGE } from '../../ground/roles/readers';

@ObjectType('InspectionCoverage', {
  simpleResolvers: true,
  description: 'How far a district has come with a year’s inspection (EV-3).',
})
export class InspectionCoverageType {
  @Field(() => Int, { description: 'Stations that were inspected in the year.' })
  @VisibleTo(...COVERAGE)
  inspectedStations: number;

  @Field(() => Int, { description: 'Stations that have opened and are not closed.' })
  @VisibleTo(...COVERAGE)
  openStations: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it still lacks inspections; null where no standard says how many it needs.',
  })
  @VisibleTo(...COVERAGE)
  lacking: boolean | null;

  /** Resolvers load the district by this. It is not a field of the GraphQL type. */
  districtCode: DivisionCode;
}
