import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { SCORE_WITHDRAWERS } from '../../ground/roles/writers';
import { EvaluationArgs } from '../evaluation/evaluation.input';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';
import { EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { type WithdrawalTransaction, dropScoreWithdrawal, withdrawScore } from './withdrawal.commands';
import { WithdrawScoreArgs, withdrawalReason } from './withdrawal.input';

type Context = Writing<WithdrawalTransaction, EvaluationLoaders>;

/**
 * Resolves the mutations that withdraw scores or drop a request to withdraw them. One office alone, both offices
 * together, or the city bureau may withdraw scores.
 */
@Resolver()
export class WithdrawalResolver {
  @Mutation(() => EvaluationType, { nullable: true })
  @VisibleTo(...SCORE_WITHDRAWERS)
  async withdrawScore(
    @Args(() => WithdrawScoreArgs) args: WithdrawScoreArgs,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const withdrawing = { id: args.id, reason: parseInput(withdrawalReason, args.reason, 'reason') };
    const ids = await write('withdrawScore', args, (tx) => withdrawScore(tx, withdrawing));
    return written(ids, load.evaluation, toEvaluation);
  }

  @Mutation(() => EvaluationType, { nullable: true })
  @VisibleTo(...SCORE_WITHDRAWERS)
  async dropScoreWithdrawal(
    @Args(() => EvaluationArgs) args: EvaluationArgs,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const ids = await write('dropScoreWithdrawal', args, (tx) => dropScoreWithdrawal(tx, args.id));
    return written(ids, load.evaluation, toEvaluation);
  }
}
