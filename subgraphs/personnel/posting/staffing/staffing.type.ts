import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFFING } from '../../ground/roles/readers';

@ObjectType('Staffing', { simpleResolvers: true, description: 'The staff on post today (PE-1, PE-4).' })
export class StaffingType {
  @Field(() => Int)
  @VisibleTo(...STAFFING)
  headcount: number;

  @Field(() => Int, { description: 'Of them, those who are professionally qualified.' })
  @VisibleTo(...STAFFING)
  qualified: number;

  @Field(() => Int, { nullable: true, description: 'Stations in operation; null where no policy is in force.' })
  @VisibleTo(...STAFFING)
  stationsBelowStaffMinimum: number | null;
}
