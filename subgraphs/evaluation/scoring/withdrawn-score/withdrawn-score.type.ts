import { Field, Int, ObjectType } from 'type-graphql';
import { WITHDRAWAL_GROUND, type WithdrawalGround } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EvaluationScoreType, OfficeEnum } from '../evaluation/evaluation-parts.type';
import { WITHDRAWN } from '../../ground/roles/readers';
import { type WithdrawnScoreRow } from './withdrawn-score.row';

const WithdrawalGroundEnum = domainEnum(WITHDRAWAL_GROUND);

@ObjectType('WithdrawnScore', { simpleResolvers: true })
export class WithdrawnScoreType {
  @Field(() => OfficeEnum)
  @VisibleTo(...WITHDRAWN)
  role: EvaluatingOffice;

  @Field(() => Int)
  @VisibleTo(...WITHDRAWN)
  round: number;

  @Field(() => WithdrawalGroundEnum)
  @VisibleTo(...WITHDRAWN)
  ground: WithdrawalGround;

  @Field(() => String)
  @VisibleTo(...WITHDRAWN)
  reason: string;

  @Field(() => DateScalar)
  @VisibleTo(...WITHDRAWN)
  scoredOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...WITHDRAWN)
  withdrawnOn: string;

  @Field(() => [EvaluationScoreType])
  @VisibleTo(...WITHDRAWN)
  scores: EvaluationScoreType[];
}

/** Returns the fields that auditors may read. The person is left out, because only the record names persons. */
export function toWithdrawnScore(row: WithdrawnScoreRow): WithdrawnScoreType {
  const { office: role, round, ground, reason, scoredOn, withdrawnOn, points } = row;
  const scores = points.map(({ dimension, pointsTenths, remark }) => {
    return { role, dimension, points: pointsTenths / 10, remark };
  });
  return { role, round, ground, reason, scoredOn, withdrawnOn, scores };
}
