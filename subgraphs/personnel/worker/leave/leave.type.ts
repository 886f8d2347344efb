import { Field, ID, ObjectType } from 'type-graphql';
import { LEAVE_KIND, type LeaveKind } from '../../../../shared/domain/personnel';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LEAVE_KINDS, STAFF_RECORDS } from '../../ground/roles/readers';
import { type LeaveRow } from './leave.row';

export const LeaveKindEnum = domainEnum(LEAVE_KIND);

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

  @Field(() => LeaveKindEnum)
  @VisibleTo(...LEAVE_KINDS)
  kind: LeaveKind;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toLeave({ id, from, until, kind }: LeaveRow): LeaveType {
  return { id, from, until, kind };
}
