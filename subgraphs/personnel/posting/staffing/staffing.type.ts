import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFFING } from '../../ground/roles/readers';

@ObjectType('Staffing', { simpleResolvers: true })
export class StaffingType {
  @Field(() => Int)
  @VisibleTo(...STAFFING)
  headcount: number;

  @Field(() => Int)
  @VisibleTo(...STAFFING)
  qualified: number;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...STAFFING)
  stationsBelowStaffMinimum: number | null;
}
