import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type EvaluationContext } from '../../context';
import { EVALUATORS, PURCHASER } from '../../writers';
import { EvaluationType, toEvaluation } from './evaluation.type';
import { scoreEvaluation } from './scoring.commands';
import { ScoreEvaluationInput, scoreEvaluationSchema } from './scoring.input';
import { signEvaluation, supersedeEvaluation } from './signing.commands';
import { EvaluationArgs, SupersedeEvaluationArgs, supersessionReason } from './signing.input';

/** What district and street do together (EV-1): each scores blind, both sign. */
@Resolver()
export class JointEvaluationResolver {
  @Mutation(() => EvaluationType, {
    nullable: true,
    description: 'A draft, which you alone see, until the other office has scored too.',
  })
  @VisibleTo(...EVALUATORS)
  async scoreEvaluation(
    @Arg('input', () => ScoreEvaluationInput) input: ScoreEvaluationInput,
    @Ctx() { write, load }: EvaluationContext,
  ): Promise<EvaluationType | null> {
    const given = parseInput(scoreEvaluationSchema, input);
    const ids = await write('scoreEvaluation', input, (tx) => scoreEvaluation(tx, given));
    return written(ids, load.evaluation, toEvaluation);
  }

  @Mutation(() => EvaluationType, {
    nullable: true,
    description: 'Once both offices have scored. The same person does not sign for both.',
  })
  @VisibleTo(...EVALUATORS)
  async signEvaluation(
    @Args(() => EvaluationArgs) args: EvaluationArgs,
    @Ctx() { write, load }: EvaluationContext,
  ): Promise<EvaluationType | null> {
    const ids = await write('signEvaluation', args, (tx) => signEvaluation(tx, args.id));
    return written(ids, load.evaluation, toEvaluation);
  }

  @Mutation(() => EvaluationType, {
    nullable: true,
    description: 'A signed one is replaced and never edited; a lot that was terminated stays so.',
  })
  @VisibleTo(...PURCHASER)
  async supersedeEvaluation(
    @Args(() => SupersedeEvaluationArgs) args: SupersedeEvaluationArgs,
    @Ctx() { write, load }: EvaluationContext,
  ): Promise<EvaluationType | null> {
    const change = { id: args.id, reason: parseInput(supersessionReason, args.reason, 'reason') };
    const ids = await write('supersedeEvaluation', args, (tx) => supersedeEvaluation(tx, change));
    return written(ids, load.evaluation, toEvaluation);
  }
}
