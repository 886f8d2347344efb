import { Field, ObjectType } from 'type-graphql';
import { type ComplaintOutcome, type ComplaintStatus } from '../../../../shared/domain/oversight';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplaintReceiptRow } from './complaint.row';
import { statusOf } from './complaint.rules';
import { ComplaintOutcomeEnum, ComplaintStatusEnum } from './complaint.type';

@ObjectType('ComplaintProgress', { simpleResolvers: true })
export class ComplaintProgressType {
  @Field(() => ComplaintStatusEnum)
  @VisibleTo('PUBLIC')
  status: ComplaintStatus;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo('PUBLIC')
  receivedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo('PUBLIC')
  dueOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo('PUBLIC')
  extendedOn: string | null;

  @Field(() => ComplaintOutcomeEnum, { nullable: true })
  @VisibleTo('PUBLIC')
  outcome: ComplaintOutcome | null;

  @Field(() => String, { nullable: true })
  @VisibleTo('PUBLIC')
  publishedAnswer: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo('PUBLIC')
  answeredOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo('PUBLIC')
  transferredTo: string | null;
}

/** Returns the progress of a complaint, with only the fields that the holder of its receipt may read. */
export function toProgress(row: ComplaintReceiptRow, today: PlainDate): ComplaintProgressType {
  const { receivedOn, dueOn, extendedOn, outcome, publishedAnswer, answeredOn, transferredTo } = row;
  const term = { status: statusOf(row, today), receivedOn, dueOn, extendedOn };
  return { ...term, outcome, publishedAnswer, answeredOn, transferredTo };
}
