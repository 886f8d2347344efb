import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { EVALUATORS, PURCHASER } from '../../ground/roles/writers';
import { EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { type SigningTransaction, signEvaluation, supersedeEvaluation } from './signing.commands';
import { EvaluationArgs } from '../evaluation/evaluation.input';
import { SupersedeEvaluationArgs, supersessionReason } from './signing.input';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';

type Context = Writing<SigningTransaction, EvaluationLoaders>;

/**
 * Resolves the mutations with which both offices sign a scored evaluation, and the district bureau supersedes a signed
 * one (EV-1).
 */
@Resolver()
export class SigningResolver {
  @Mutation(() => EvaluationType, {
    nullable: true,
  })
  @VisibleTo(...EVALUATORS)
  async signEvaluation(
    @Args(() => EvaluationArgs) args: EvaluationArgs,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const ids = await write('signEvaluation', args, (tx) => signEvaluation(tx, args.id));
    return written(ids, load.evaluation, toEvaluation);
  }

  @Mutation(() => EvaluationType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async supersedeEvaluation(
    @Args(() => SupersedeEvaluationArgs) args: SupersedeEvaluationArgs,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const change = { id: args.id, reason: parseInput(supersessionReason, args.reason, 'reason') };
    const ids = await write('supersedeEvaluation', args, (tx) => supersedeEvaluation(tx, change));
    return written(ids, load.evaluation, toEvaluation);
  }
}
