import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type EvaluationContext } from '../../context';
import { EVALUATORS } from '../../writers';
import { recuse } from './recusal.commands';
import { RecuseInput, recuseSchema } from './recusal.input';
import { RecusalType, toRecusal } from './recusal.type';

@Resolver()
export class RecusalResolver {
  @Mutation(() => RecusalType, {
    nullable: true,
    description:
      'You neither score nor sign it from now on. Your points are withdrawn unless both offices have scored.',
  })
  @VisibleTo(...EVALUATORS)
  async recuse(
    @Arg('input', () => RecuseInput) input: RecuseInput,
    @Ctx() { write, load }: EvaluationContext,
  ): Promise<RecusalType | null> {
    const recusal = parseInput(recuseSchema, input);
    return written(await write('recuse', input, (tx) => recuse(tx, recusal)), load.recusal, toRecusal);
  }
}
