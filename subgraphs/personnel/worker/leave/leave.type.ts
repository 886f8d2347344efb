import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type LeaveRow } from './leave.row';

@ObjectType('Leave', { simpleResolvers: true })
export class LeaveType {
  @Field(() => ID)
  @VisibleTo(...STAFF_RECORDS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  from: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  until: string;

  @Field(() => String)
  @VisibleTo(...STAFF_RECORDS)
  kind: string;
}

/** Copies the fields that the graph may show. No other column leaves the row. */
export function toLeave({ id, from, until, kind }: LeaveRow): LeaveType {
  return { id, from, until, kind };
}
