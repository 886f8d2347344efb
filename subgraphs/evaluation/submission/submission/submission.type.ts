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
export const SubmissionStatusEnum = domainEnum(
  SUBMISSION_STATUS,
  'By date alone: what was returned counts as sent, and says so in `returned`.',
);

@ObjectType('SubmissionReturn', { simpleResolvers: true, description: 'The hub waits for a better one.' })
export class SubmissionReturnType {
  @Field(() => DateScalar)
  @VisibleTo(...REPORTS)
  on: string;

  @Field(() => String)
  @VisibleTo(...REPORTS)
  reason: string;
}

@ObjectType('SubmissionRevision', { simpleResolvers: true, description: 'As it was sent: never changed.' })
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

  /** The files of the revision are found by this id. It is not a field of the GraphQL type. */
  id: string;
}

/** Returns the fields of a revision that clients may read, and no others. */
export function toRevision({ id, revision, submittedAt, content }: SubmissionRow): SubmissionRevisionType {
  return { id, revision, submittedAt, content: toContent(content) };
}

@ObjectType('Submission', {
  simpleResolvers: true,
  description:
    'What a district or a station’s contractor has to send of a period, known ahead; and what was sent of it.',
})
export class SubmissionType {
  @Field(() => ID)
  @VisibleTo(...REPORTS)
  id: string;

  @Field(() => SubmissionKindEnum)
  @VisibleTo(...REPORTS)
  kind: SubmissionKind;

  @Field(() => String, { description: '2026 of a year, 2026-03 of a month: in which the time it tells of begins.' })
  @VisibleTo(...REPORTS)
  period: string;

  @Field(() => Int, { nullable: true, description: 'Of a station’s: the project year.' })
  @VisibleTo(...REPORTS)
  projectYear: number | null;

  @Field(() => DateScalar, { description: 'In time until its end, Asia/Shanghai.' })
  @VisibleTo(...REPORTS)
  dueOn: string;

  @Field(() => SubmissionStatusEnum)
  @VisibleTo(...REPORTS)
  status: SubmissionStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it first came: that decides whether it was in time.',
  })
  @VisibleTo(...REPORTS)
  submittedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last revision came, which is authoritative.' })
  @VisibleTo(...REPORTS)
  revisedAt: string | null;

  @Field(() => Int, { description: 'The number of the last revision; 0 while nothing was sent.' })
  @VisibleTo(...REPORTS)
  revision: number;

  @Field(() => Boolean, { description: '备案: filed for the record, as the annual plan alone is.' })
  @VisibleTo(...REPORTS)
  filing: boolean;

  @Field(() => SubmissionReturnType, { nullable: true, description: 'Null where the hub has not sent it back.' })
  @VisibleTo(...REPORTS)
  returned: SubmissionReturnType | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the hub verified the last revision; null before.' })
  @VisibleTo(...REPORTS)
  verifiedOn: string | null;

  /** Resolvers load the station, the contractor and the district by these. They are not fields of the GraphQL type. */
  stationId: string | null;
  contractorId: string | null;
  placeCode: ObligationRow['districtCode'];
}

/** Returns the fields of a row that clients may read, with the status as of today. */
export function toSubmission(row: ObligationRow, today: string): SubmissionType {
  const { id, kind, period, projectYear, dueOn, revision, stationId, contractorId } = row;
  const { returnedOn, returnReason, verifiedOn } = row;
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
    status: statusOf(row, today),
    submittedAt: row.firstSubmittedAt,
    revisedAt: row.lastSubmittedAt,
    filing: isFiling(kind),
    returned: returnedOn === null ? null : { on: returnedOn, reason: returnReason ?? '' },
    placeCode: row.divisionCode ?? row.districtCode,
  };
}

export const SubmissionConnectionType = connectionType('SubmissionConnection', () => SubmissionType, REPORTS);
