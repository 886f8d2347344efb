import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { EVALUATORS } from '../../ground/roles/writers';
import { EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { type JointScoringTransaction, scoreEvaluation } from './joint-scoring.commands';
import { ScoreEvaluationInput, scoreEvaluationSchema } from './joint-scoring.input';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';

type Context = Writing<JointScoringTransaction, EvaluationLoaders>;

/**
 * Resolves the mutation with which the district and the street score together (EV-1). Neither office learns the points
 * of the other before both have scored.
 */
@Resolver()
export class JointScoringResolver {
  @Mutation(() => EvaluationType, {
    nullable: true,
  })
  @VisibleTo(...EVALUATORS)
  async scoreEvaluation(
    @Arg('input', () => ScoreEvaluationInput) input: ScoreEvaluationInput,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const given = parseInput(scoreEvaluationSchema, input);
    const ids = await write('scoreEvaluation', input, (tx) => scoreEvaluation(tx, given));
    return written(ids, load.evaluation, toEvaluation);
  }
}
