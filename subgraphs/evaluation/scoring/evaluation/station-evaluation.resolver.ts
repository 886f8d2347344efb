import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { latestOf } from './evaluation.rules';
import { EvaluationType, toEvaluation } from './evaluation.type';
import { StationType } from '../../ground/station/station.type';
import { type EvaluationLoaders } from './evaluation.loader';

type Context = Reading<EvaluationLoaders>;

/** Resolves the latest signed evaluation of a station. */
@Resolver(() => StationType)
export class StationEvaluationResolver {
  @FieldResolver(() => EvaluationType, { nullable: true })
  @VisibleTo(...READERS)
  async latestEvaluation(@Root() station: StationType, @Ctx() { load }: Context): Promise<EvaluationType | null> {
    const latest = latestOf(await load.signedAtStation.load(station.id));
    return latest && toEvaluation(latest);
  }
}
