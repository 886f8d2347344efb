import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  SUBMISSION_KIND,
  SUBMISSION_STATUS,
  type SubmissionKind,
  type SubmissionStatus,
} from '../../../../shared/domain/submissions';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DateTimeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { REPORTS } from '../../ground/roles/readers';
import { type ObligationRow } from '../obligation/obligation.row';
import { SubmissionContentType, toContent } from '../content/submission-content.type';
import { type SubmissionRow } from './submission.row';
import { isFiling, statusOf } from './submission.rules';

export const SubmissionKindEnum = domainEnum(SUBMISSION_KIND);
export const SubmissionStatusEnum = domainEnum(SUBMISSION_STATUS);

@ObjectType('SubmissionReturn', { simpleResolvers: true })
export class SubmissionReturnType {
  @Field(() => DateScalar)
  @VisibleTo(...REPORTS)
  on: string;

  @Field(() => String)
  @VisibleTo(...REPORTS)
  reason: string;
}

@ObjectType('SubmissionRevision', { simpleResolvers: true })
export class SubmissionRevisionType {
  @Field(() => Int)
  @VisibleTo(...REPORTS)
  revision: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...REPORTS)
  submittedAt: string;

  @Field(() => SubmissionContentType)
  @VisibleTo(...REPORTS)
  content: SubmissionContentType;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  contentHash: string | null;

  /** The files of the revision are found by this id. It is not a field of the GraphQL type. */
  id: string;
}

/** Returns only the fields of a revision that callers may read. */
export function toRevision({ id, revision, submittedAt, content, contentHash }: SubmissionRow): SubmissionRevisionType {
  return { id, revision, submittedAt, content: toContent(content), contentHash };
}

@ObjectType('Submission', {
  simpleResolvers: true,
})
export class SubmissionType {
  @Field(() => ID)
  @VisibleTo(...REPORTS)
  id: string;

  @Field(() => SubmissionKindEnum)
  @VisibleTo(...REPORTS)
  kind: SubmissionKind;

  @Field(() => String)
  @VisibleTo(...REPORTS)
  period: string;

  @Field(() => Int, { nullable: true })
  @VisibleTo(...REPORTS)
  projectYear: number | null;

  @Field(() => DateScalar)
  @VisibleTo(...REPORTS)
  dueOn: string;

  @Field(() => SubmissionStatusEnum)
  @VisibleTo(...REPORTS)
  status: SubmissionStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
  })
  @VisibleTo(...REPORTS)
  submittedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...REPORTS)
  revisedAt: string | null;

  @Field(() => Int)
  @VisibleTo(...REPORTS)
  revision: number;

  @Field(() => Boolean)
  @VisibleTo(...REPORTS)
  filing: boolean;

  @Field(() => SubmissionReturnType, { nullable: true })
  @VisibleTo(...REPORTS)
  returned: SubmissionReturnType | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...REPORTS)
  verifiedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...REPORTS)
  acknowledgedOn: string | null;

  /**
   * Resolvers load the station, contractor and district by the keys below, which are not fields of the GraphQL type.
   */
  stationId: string | null;
  contractorId: string | null;
  placeCode: ObligationRow['districtCode'];
}

/** Returns only the fields of a row that callers may read, with the status as of today. */
export function toSubmission(row: ObligationRow, today: string): SubmissionType {
  const { id, kind, period, projectYear, dueOn, revision, stationId, contractorId } = row;
  const { returnedOn, returnReason, verifiedOn, acknowledgedOn } = row;
  return {
    id,
    kind,
    period,
    projectYear,
    dueOn,
    revision,
    stationId,
    contractorId,
    verifiedOn,
    acknowledgedOn,
    status: statusOf(row, today),
    submittedAt: row.firstSubmittedAt,
    revisedAt: row.lastSubmittedAt,
    filing: isFiling(kind),
    returned: returnedOn === null ? null : { on: returnedOn, reason: returnReason ?? '' },
    placeCode: row.divisionCode ?? row.districtCode,
  };
}

export const SubmissionConnectionType = connectionType('SubmissionConnection', () => SubmissionType, REPORTS);
