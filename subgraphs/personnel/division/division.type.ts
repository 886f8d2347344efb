import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../shared/division-code';
import { DivisionCodeScalar } from '../../../shared/graphql/scalars';
import { KeyedBy, OFFICES, VisibleTo } from '../../../shared/graphql/visible-to';

@KeyedBy('code')
@ObjectType('Division', { simpleResolvers: true, description: 'A province, city, district, street or town.' })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...OFFICES, 'ASSESSOR')
  code: DivisionCode;
}

@ObjectType('Staffing', { simpleResolvers: true, description: 'The staff on post today (PE-1, PE-4).' })
export class StaffingType {
  @Field(() => Int)
  @VisibleTo(...OFFICES, 'ASSESSOR')
  headcount: number;

  @Field(() => Int, { description: 'Of them, those who are professionally qualified.' })
  @VisibleTo(...OFFICES, 'ASSESSOR')
  qualified: number;

  @Field(() => Int, { nullable: true, description: 'Stations in operation; null where no policy is in force.' })
  @VisibleTo(...OFFICES, 'ASSESSOR')
  stationsBelowStaffMinimum: number | null;
}
