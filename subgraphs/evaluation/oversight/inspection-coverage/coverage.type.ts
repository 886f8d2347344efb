import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COVERAGE } from '../../ground/roles/readers';

@ObjectType('InspectionCoverage', {
  simpleResolvers: true,
})
export class InspectionCoverageType {
  @Field(() => Int)
  @VisibleTo(...COVERAGE)
  inspectedStations: number;

  @Field(() => Int)
  @VisibleTo(...COVERAGE)
  openStations: number;

  @Field(() => Boolean, {
    nullable: true,
  })
  @VisibleTo(...COVERAGE)
  lacking: boolean | null;

  /** Resolvers load the district by this key, which is not a field of the GraphQL type. */
  districtCode: DivisionCode;
}
