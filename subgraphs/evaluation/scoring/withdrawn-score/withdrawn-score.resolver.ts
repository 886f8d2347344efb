import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { EvaluationType } from '../evaluation/evaluation.type';
import { isScored } from '../evaluation/evaluation.rules';
import { WITHDRAWN } from '../../ground/roles/readers';
import { type WithdrawnScoreLoaders } from './withdrawn-score.loader';
import { WithdrawnScoreType, toWithdrawnScore } from './withdrawn-score.type';

type Context = Reading<WithdrawnScoreLoaders>;

/**
 * Resolves the withdrawn scores of an evaluation. The withdrawn scores of the present round are hidden until its
 * scoring is complete.
 */
@Resolver(() => EvaluationType)
export class WithdrawnScoresResolver {
  @FieldResolver(() => [WithdrawnScoreType])
  @VisibleTo(...WITHDRAWN)
  async withdrawnScores(
    @Root() { id, status, round }: EvaluationType,
    @Ctx() { load }: Context,
  ): Promise<WithdrawnScoreType[]> {
    const withdrawn = await load.withdrawnScoresOf.load(id);
    return withdrawn.filter((each) => isScored(status) || each.round < round).map(toWithdrawnScore);
  }
}
