import { ArgsType, Field, ID } from 'type-graphql';
import { type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';
import { PageArgs, PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { SubmissionKindEnum, SubmissionStatusEnum } from './submission.type';

/** The filter of a list of submissions. */
@ArgsType()
export class SubmissionsArgs extends PlacedPageArgs {
  @Field(() => [SubmissionKindEnum], { nullable: true })
  kind?: SubmissionKind[] | null;

  @Field(() => String, { nullable: true })
  period?: string | null;

  @Field(() => [SubmissionStatusEnum], { nullable: true })
  status?: SubmissionStatus[] | null;

  @Field(() => DateScalar, { nullable: true })
  dueBefore?: string | null;

  @Field(() => ID, { nullable: true })
  stationId?: string | null;

  @Field(() => ID, { nullable: true })
  contractorId?: string | null;

  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  returned?: boolean | null;
}

@ArgsType()
export class StationSubmissionsArgs extends PageArgs {
  @Field(() => [SubmissionKindEnum], { nullable: true })
  kind?: SubmissionKind[] | null;

  @Field(() => String, { nullable: true })
  period?: string | null;
}
