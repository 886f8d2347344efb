import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { OBJECTION_DECIDERS } from '../../ground/roles/writers';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';
import { EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { type DecisionTransaction, decideObjection } from './decision.commands';
import { DecideObjectionInput, decideObjectionSchema } from './decision.input';

type Context = Writing<DecisionTransaction, EvaluationLoaders>;

/**
 * Resolves the mutation that decides an objection. The person who decides has not scored. The district bureau decides
 * the first objection, and the city bureau decides the second.
 */
@Resolver()
export class DecisionResolver {
  @Mutation(() => EvaluationType, { nullable: true })
  @VisibleTo(...OBJECTION_DECIDERS)
  async decideObjection(
    @Arg('input', () => DecideObjectionInput) input: DecideObjectionInput,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const decision = parseInput(decideObjectionSchema, input);
    const ids = await write('decideObjection', input, (tx) => decideObjection(tx, decision));
    return written(ids, load.evaluation, toEvaluation);
  }
}
