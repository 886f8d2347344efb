import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/graphql/scalars';
import { OFFICES, STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { type LeaveRow } from './leave.row';

@ObjectType('Leave', { simpleResolvers: true, description: 'Days away, both included: PE-5 leaves out their weeks.' })
export class LeaveType {
  @Field(() => ID)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  from: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  until: string;

  @Field(() => String)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  kind: string;
}

export function toLeave({ id, from, until, kind }: LeaveRow): LeaveType {
  return { id, from, until, kind };
}
