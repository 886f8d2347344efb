import { Field, ID, ObjectType } from 'type-graphql';
import { VERDICT, FINDING_SUBJECT, type Verdict, type FindingSubject } from '../../../../shared/domain/standard';
import { type Role } from '../../../../shared/domain/roles';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { clauseSummaryOf } from '../../../../shared/policy/policy';
import { ShownType, from } from '../../../../shared/graphql/asked/shown-type';
import { type Figure } from '../judging/judgement';
import { shownFigures } from './figures.rules';
import { type FindingRow, type FoundRow, type PastFindingRow } from './finding.row';

export const VerdictEnum = domainEnum(VERDICT);
export const SubjectKindEnum = domainEnum(FINDING_SUBJECT);

@ObjectType('FindingFigure', { simpleResolvers: true })
export class FindingFigureType {
  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  name: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  value: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  required: string | null;
}

@ObjectType('FindingWaiver', {
  simpleResolvers: true,
})
export class FindingWaiverType {
  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  until: string;

  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  reason: string;
}

/** The fields that current findings, past findings and year-end findings share. */
@ObjectType({ simpleResolvers: true })
export class FoundType {
  @Field(() => RuleIdScalar)
  @VisibleTo(...STATION_WORK)
  rule: string;

  @Field(() => VerdictEnum)
  @VisibleTo(...STATION_WORK)
  verdict: Verdict;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  asOf: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  since: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  policyVersion: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  clause: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  clauseSummary: string | null;

  @Field(() => [FindingFigureType])
  @VisibleTo(...STATION_WORK)
  figures: readonly Figure[];
}

@ObjectType('Finding', { simpleResolvers: true })
export class FindingType extends FoundType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;

  @Field(() => SubjectKindEnum)
  @VisibleTo(...STATION_WORK)
  subject: FindingSubject;

  /**
   * Resolvers load the station, the division and the waiver by these keys, which are not fields of the GraphQL type.
   */
  stationId: string | null;
  divisionCode: FindingRow['divisionCode'];
  districtCode: FindingRow['districtCode'];
}

@ObjectType('PastFinding', {
  simpleResolvers: true,
})
export class PastFindingType extends FoundType {
  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  until: string;
}

const made = from<FindingRow, Role>();

/**
 * The type `Finding`, with the columns from which each of its fields is made. A query reads only the columns of the
 * fields that the caller selects.
 */
export const FINDING = new ShownType<FindingRow, FindingType, Role>({
  name: 'Finding',
  same: ['stationId', 'divisionCode', 'districtCode', 'rule', 'verdict', 'asOf', 'since', 'policyVersion', 'clause'],
  made: {
    id: made(['subjectId', 'rule'], ({ subjectId, rule }) => `${subjectId}:${rule}`),
    subject: made(['subjectKind'], ({ subjectKind }) => subjectKind),
    figures: made(['rule', 'subjectKind', 'figures'], shownFigures),
    clauseSummary: made(['policyVersion', 'rule'], ({ policyVersion, rule }) => clauseSummaryOf(policyVersion, rule)),
  },
  resolved: {
    station: { of: ['stationId'] },
    division: { of: ['divisionCode', 'districtCode'] },
    waiver: { of: ['stationId', 'districtCode', 'rule'] },
  },
});

export function toPastFinding(row: PastFindingRow, role: Role): PastFindingType {
  return { ...foundOf(row, role), until: row.until };
}

/** Returns the fields that current, past and year-end findings share. */
export function foundOf(row: FoundRow, role: Role): FoundType {
  const { rule, verdict, asOf, since, policyVersion, clause } = row;
  const clauseSummary = clauseSummaryOf(policyVersion, rule);
  return { rule, verdict, asOf, since, policyVersion, clause, figures: shownFigures(row, role), clauseSummary };
}

export const FindingConnectionType = connectionType('FindingConnection', () => FindingType, STATION_WORK);
