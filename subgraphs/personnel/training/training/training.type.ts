import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Role } from '../../../../shared/domain/roles';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { RoleEnum } from '../../../../shared/graphql/types/role';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type TrainingAttendeeRow, type TrainingRow } from './training.row';

@ObjectType('Training', { simpleResolvers: true })
export class TrainingType {
  @Field(() => ID)
  @VisibleTo(...STAFF_RECORDS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...STAFF_RECORDS)
  heldOn: string;

  @Field(() => String)
  @VisibleTo(...STAFF_RECORDS)
  topic: string;

  @Field(() => Int)
  @VisibleTo(...STAFF_RECORDS)
  hours: number;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  verifiedOn: string | null;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  recordedByRole: Role | null;

  /** The columns for the field resolvers `division` and `mayVerify`. They are not in the schema. */
  recorded: Pick<TrainingRow, 'districtCode' | 'verifiedOn' | 'recordedBy' | 'recorderContractorId'>;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toTraining(row: TrainingRow): TrainingType {
  const { id, heldOn, topic, hours, verifiedOn, recordedByRole, districtCode, recordedBy, recorderContractorId } = row;
  const recorded = { districtCode, verifiedOn, recordedBy, recorderContractorId };
  return { id, heldOn, topic, hours, verifiedOn, recordedByRole, recorded };
}

@ObjectType('TrainingAttendee', { simpleResolvers: true })
export class TrainingAttendeeType {
  @Field(() => Boolean)
  @VisibleTo(...STAFF_RECORDS)
  passed: boolean;

  /** The id of the worker, for the field resolver. It is not in the schema. */
  workerId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toAttendee({ workerId, passed }: TrainingAttendeeRow): TrainingAttendeeType {
  return { workerId, passed };
}

export const TrainingConnectionType = connectionType('TrainingConnection', () => TrainingType, STAFF_RECORDS);
