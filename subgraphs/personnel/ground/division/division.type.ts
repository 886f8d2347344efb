import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFFING } from '../roles/readers';

/** The stations subgraph's entity, with what personnel adds to it. */
@Directive('@key(fields: "code")')
@ObjectType('Division', { simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...STAFFING)
  code: DivisionCode;
}

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
