import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { type FindingSubject } from '../../../../shared/domain/standard';
import { type Role } from '../../../../shared/domain/roles';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { YEAR_ENDS } from '../../ground/roles/readers';
import { FoundType, SubjectKindEnum, foundOf } from '../finding/finding.type';
import { type YearEndFindingRow } from './year-end.row';

@ObjectType('YearEndFinding', { simpleResolvers: true })
export class YearEndFindingType extends FoundType {
  @Field(() => Int)
  @VisibleTo(...YEAR_ENDS)
  year: number;

  @Field(() => SubjectKindEnum)
  @VisibleTo(...YEAR_ENDS)
  subject: FindingSubject;

  /** Resolvers load the station and the division by these keys, which are not fields of the GraphQL type. */
  stationId: string | null;
  placeCode: YearEndFindingRow['districtCode'];
}

/** Returns only the fields of a row that callers may read. */
export function toYearEndFinding(row: YearEndFindingRow, role: Role): YearEndFindingType {
  const { year, subjectKind: subject, stationId, divisionCode, districtCode } = row;
  return { ...foundOf(row, role), year, subject, stationId, placeCode: divisionCode ?? districtCode };
}

export const YearEndFindingConnectionType = connectionType(
  'YearEndFindingConnection',
  () => YearEndFindingType,
  YEAR_ENDS,
);

@ArgsType()
export class YearEndFindingsArgs extends PlacedPageArgs {
  @Field(() => Int)
  year: number;

  @Field(() => RuleIdScalar, { nullable: true })
  rule?: string | null;
}
