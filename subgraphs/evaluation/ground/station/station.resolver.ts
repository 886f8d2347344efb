import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type EvaluationContext } from '../../context';
import { latestOf } from '../../scoring/evaluation/evaluation.rules';
import { EvaluationType, toEvaluation } from '../../scoring/evaluation/evaluation.type';
import { StationType } from './station.type';

@Resolver(() => StationType)
export class StationResolver {
  @FieldResolver(() => EvaluationType, { nullable: true, description: 'The last one that both offices have signed.' })
  @VisibleTo(...READERS)
  async latestEvaluation(
    @Root() station: StationType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<EvaluationType | null> {
    const latest = latestOf(await load.signedAtStation.load(station.id));
    return latest && toEvaluation(latest);
  }
}
