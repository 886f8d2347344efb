import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type Dimension, type EvaluationKind } from '../../../../shared/domain/evaluations';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EVALUATORS, FORM_FILLERS } from '../../ground/roles/writers';
import { DimensionEnum, EvaluationKindEnum } from '../evaluation/evaluation-parts.type';

@InputType('EvaluationScoreInput')
export class EvaluationScoreInput {
  @Field(() => DimensionEnum)
  @VisibleTo(...FORM_FILLERS)
  dimension: Dimension;

  @Field(() => Float)
  @VisibleTo(...FORM_FILLERS)
  points: number;

  @Field(() => String, {
    nullable: true,
  })
  @VisibleTo(...FORM_FILLERS)
  remark?: string | null;
}

@InputType('ScoreEvaluationInput')
export class ScoreEvaluationInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EVALUATORS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...EVALUATORS)
  projectYear: number;

  @Field(() => ID, {
    nullable: true,
  })
  @VisibleTo(...EVALUATORS)
  contractorId?: string | null;

  @Field(() => EvaluationKindEnum, { nullable: true })
  @VisibleTo(...EVALUATORS)
  kind?: EvaluationKind | null;

  @Field(() => [EvaluationScoreInput])
  @VisibleTo(...EVALUATORS)
  scores: EvaluationScoreInput[];
}

const FIVE = 5;

/** Accepts numbers such as 12.3 that have at most one decimal place. */
const isOfTenths = (points: number) => Math.round(points * 10) / 10 === points;

const scoreSchema = z.object({
  dimension: z.custom<Dimension>(),
  points: z
    .number()
    .min(0)
    .max(100)
    .refine(isOfTenths, { params: { zh: '至多保留一位小数', en: 'must have at most one decimal place' } }),
  remark: optional(line(500)),
});

/** The schema of a scoring form: five dimensions with points in tenths. */
export const scoresSchema = z
  .array(scoreSchema.transform(({ points, ...rest }) => ({ ...rest, pointsTenths: Math.abs(Math.round(points * 10)) })))
  .min(FIVE)
  .max(FIVE);

export const scoreEvaluationSchema = z.object({
  stationId: z.string(),
  projectYear: z.int(),
  contractorId: optional(z.string()),
  kind: optional(z.custom<EvaluationKind>()).transform((kind) => kind ?? 'ANNUAL'),
  scores: scoresSchema,
});
export type ScoringInput = z.output<typeof scoreEvaluationSchema>;
