import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { RECUSALS } from '../../ground/roles/readers';
import { EVALUATORS } from '../../ground/roles/writers';
import { EvaluationType } from '../evaluation/evaluation.type';
import { type RecusalTransaction, recuse } from './recusing.commands';
import { RecuseInput, recuseSchema } from './recusing.input';
import { RecusalType, toRecusal } from '../recusal/recusal.type';
import { type RecusalLoaders } from '../recusal/recusal.loader';

type Context = Writing<RecusalTransaction, RecusalLoaders>;

@Resolver()
export class RecusalResolver {
  @Mutation(() => RecusalType, {
    nullable: true,
  })
  @VisibleTo(...EVALUATORS)
  async recuse(
    @Arg('input', () => RecuseInput) input: RecuseInput,
    @Ctx() { write, load }: Context,
  ): Promise<RecusalType | null> {
    const recusal = parseInput(recuseSchema, input);
    return written(await write('recuse', input, (tx) => recuse(tx, recusal)), load.recusal, toRecusal);
  }
}

/** Resolves the recusals from the evaluations of the same station and project year. */
@Resolver(() => EvaluationType)
export class EvaluationRecusalsResolver {
  @FieldResolver(() => [RecusalType])
  @VisibleTo(...RECUSALS)
  async recusals(@Root() { stationId, projectYear }: EvaluationType, @Ctx() { load }: Context): Promise<RecusalType[]> {
    const atStation = await load.recusalsAtStation.load(stationId);
    return atStation.filter((each) => each.projectYear === projectYear).map(toRecusal);
  }
}
