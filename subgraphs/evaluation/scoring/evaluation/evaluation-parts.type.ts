import { Field, Float, ObjectType } from 'type-graphql';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { DIMENSION, EVALUATION_KIND, EVALUATION_ORDER, type Dimension } from '../../../../shared/domain/evaluations';
import { domainEnum, restrictedEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { OFFICES, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../../ground/roles/readers';
import { type EvaluationScoreRow } from './evaluation-score.row';
import { type EvaluationRow } from './evaluation.row';
import { isScored, meanHundredths } from './evaluation.rules';

export const EvaluationKindEnum = domainEnum(EVALUATION_KIND);
export const DimensionEnum = domainEnum(DIMENSION);
export const OfficeEnum = domainEnum(EVALUATING_OFFICE);
/**
 * The orders of evaluations. The order by score shows who has more points, so only roles that read points may use it.
 */
export const EvaluationOrderEnum = restrictedEnum(EVALUATION_ORDER, { SCORE_DESC: POINTS });

@ObjectType('EvaluationDimension', { simpleResolvers: true })
export class EvaluationDimensionType {
  @Field(() => DimensionEnum)
  @VisibleTo(...POINTS)
  dimension: Dimension;

  @Field(() => Float, {
    nullable: true,
  })
  @VisibleTo(...POINTS)
  weight: number | null;

  @Field(() => Float, { nullable: true })
  @VisibleTo(...POINTS)
  points: number | null;
}

@ObjectType('EvaluationScore', { simpleResolvers: true })
export class EvaluationScoreType {
  @Field(() => OfficeEnum)
  @VisibleTo(...OFFICES)
  role: EvaluatingOffice;

  @Field(() => DimensionEnum)
  @VisibleTo(...OFFICES)
  dimension: Dimension;

  @Field(() => Float)
  @VisibleTo(...OFFICES)
  points: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...OFFICES)
  remark: string | null;
}

@ObjectType('EvaluationSignature', { simpleResolvers: true })
export class EvaluationSignatureType {
  @Field(() => OfficeEnum)
  @VisibleTo(...STATION_WORK)
  role: EvaluatingOffice;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  on: string;
}

@ObjectType('EvaluationWithdrawal', { simpleResolvers: true })
export class EvaluationWithdrawalType {
  @Field(() => OfficeEnum)
  @VisibleTo(...OFFICES)
  role: EvaluatingOffice;

  @Field(() => DateScalar)
  @VisibleTo(...OFFICES)
  on: string;

  @Field(() => String)
  @VisibleTo(...OFFICES)
  reason: string;
}

@ObjectType('EvaluationSupersession', { simpleResolvers: true })
export class EvaluationSupersessionType {
  @Field(() => DateScalar)
  @VisibleTo(...OFFICES)
  on: string;

  @Field(() => String)
  @VisibleTo(...OFFICES)
  reason: string;
}

/** Returns the scores in the order of the form, the scores of the district first. */
export function toScores(scores: readonly EvaluationScoreRow[]): EvaluationScoreType[] {
  return EVALUATING_OFFICE.values.flatMap((role) =>
    DIMENSION.values.flatMap((dimension) =>
      scores
        .filter((score) => score.office === role && score.dimension === dimension)
        .map(({ pointsTenths, remark }) => ({ role, dimension, points: pointsTenths / 10, remark })),
    ),
  );
}

/** Returns all five dimensions, even if their points are not known yet. */
export function toDimensions(
  { status, weightsTenths, panel }: Pick<EvaluationRow, 'status' | 'weightsTenths' | 'panel'>,
  scores: readonly EvaluationScoreRow[],
): EvaluationDimensionType[] {
  return DIMENSION.values.map((dimension) => {
    const mean = panel === null ? meanHundredths(scores, dimension) : (panel.pointsHundredths?.[dimension] ?? null);
    const weight = weightsTenths === null ? null : weightsTenths[dimension] / 10;
    return { dimension, weight, points: mean === null || !isScored(status) ? null : mean / 100 };
  });
}
