import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../shared/graphql/paging';
import { DateScalar } from '../../../shared/graphql/scalars';
import { OFFICES, VisibleTo } from '../../../shared/graphql/visible-to';
import { type TrainingAttendeeRow, type TrainingRow } from './training.row';

@ObjectType('Training', { simpleResolvers: true, description: 'It counts once hub or bureau has verified it (PE-6).' })
export class TrainingType {
  @Field(() => ID)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  heldOn: string;

  @Field(() => String)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  topic: string;

  @Field(() => Int)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  hours: number;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  verifiedOn: string | null;
}

export function toTraining({ id, heldOn, topic, hours, verifiedOn }: TrainingRow): TrainingType {
  return { id, heldOn, topic, hours, verifiedOn };
}

@ObjectType('TrainingAttendee', { simpleResolvers: true, description: 'A worker’s part in a training.' })
export class TrainingAttendeeType {
  @Field(() => Boolean)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  passed: boolean;

  /** Resolved to the worker. Not part of the graph. */
  workerId: string;
}

export function toAttendee({ workerId, passed }: TrainingAttendeeRow): TrainingAttendeeType {
  return { workerId, passed };
}

export const TrainingConnectionType = connectionType('TrainingConnection', () => TrainingType, [
  ...OFFICES,
  'CONTRACTOR',
]);
