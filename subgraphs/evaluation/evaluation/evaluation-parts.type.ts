import { Field, Float, ObjectType } from 'type-graphql';
import { type Dimension, type EvaluatingOffice, type Grade } from '../../../shared/demo/facts';
import { stringEnum } from '../../../shared/graphql/enums';
import { DateScalar } from '../../../shared/graphql/scalars';
import { STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { POINTS } from '../readers';
import { type EvaluationScoreRow } from './evaluation-score.row';
import { type EvaluationRow } from './evaluation.row';
import { DIMENSIONS, EVALUATING_OFFICES, isScored, meanHundredths } from './evaluation.rules';

export const GradeEnum = stringEnum<Grade>('Grade', ['EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED']);
const DimensionEnum = stringEnum<Dimension>('EvaluationDimensionKind', DIMENSIONS);
const OfficeEnum = stringEnum<EvaluatingOffice>('EvaluatingOffice', EVALUATING_OFFICES);

@ObjectType('EvaluationDimension', { simpleResolvers: true })
export class EvaluationDimensionType {
  @Field(() => DimensionEnum)
  @VisibleTo(...POINTS)
  dimension: Dimension;

  @Field(() => Float, {
    nullable: true,
    description: 'The most points it can have. Null where no policy was in force.',
  })
  @VisibleTo(...POINTS)
  weight: number | null;

  @Field(() => Float, { nullable: true, description: 'The mean of both offices. Null until both have scored.' })
  @VisibleTo(...POINTS)
  points: number | null;
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

@ObjectType('EvaluationObjection', { simpleResolvers: true, description: 'The contractor may object once.' })
export class EvaluationObjectionType {
  @Field(() => DateScalar)
  @VisibleTo(...POINTS)
  on: string;

  @Field(() => String)
  @VisibleTo(...POINTS)
  reason: string;
}

/** All five, whatever is known of each. */
export function toDimensions(
  { status, weightsTenths }: Pick<EvaluationRow, 'status' | 'weightsTenths'>,
  scores: readonly EvaluationScoreRow[],
): EvaluationDimensionType[] {
  return DIMENSIONS.map((dimension) => {
    const mean = isScored(status) ? meanHundredths(scores, dimension) : null;
    const weight = weightsTenths === null ? null : weightsTenths[dimension] / 10;
    return { dimension, weight, points: mean === null ? null : mean / 100 };
  });
}
