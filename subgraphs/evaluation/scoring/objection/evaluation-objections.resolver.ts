import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { EvaluationType } from '../evaluation/evaluation.type';
import { CONTESTED, POINTS } from '../../ground/roles/readers';
import { type ObjectionLoaders } from './objection.loader';
import { type ObjectionRow } from './objection.row';
import { EvaluationObjectionType, ScoredEvaluationType, toObjection } from './objection.type';

type Context = Reading<ObjectionLoaders>;

/** Returns the last objection to the present result. Null where there is none. */
function latestOf(objections: readonly ObjectionRow[], round: number): EvaluationObjectionType | null {
  const latest = objections.findLast((each) => each.round === round);
  return latest === undefined ? null : toObjection(latest);
}

/** Resolves the objections to an evaluation for the offices, and for the contractor once the evaluation is signed. */
@Resolver(() => EvaluationType)
export class EvaluationObjectionsResolver {
  @FieldResolver(() => EvaluationObjectionType, { nullable: true })
  @VisibleTo(...POINTS)
  async objection(@Root() { id, round }: EvaluationType, @Ctx() { load }: Context) {
    return latestOf(await load.objectionsOf.load(id), round);
  }

  @FieldResolver(() => [EvaluationObjectionType])
  @VisibleTo(...POINTS)
  async objections(@Root() { id }: EvaluationType, @Ctx() { load }: Context): Promise<EvaluationObjectionType[]> {
    return (await load.objectionsOf.load(id)).map(toObjection);
  }
}

/** Resolves a contractor's own objections to a delivered result, with their answers. */
@Resolver(() => ScoredEvaluationType)
export class ScoredEvaluationObjectionsResolver {
  @FieldResolver(() => EvaluationObjectionType, { nullable: true })
  @VisibleTo(...CONTESTED)
  async objection(@Root() { id, round }: ScoredEvaluationType, @Ctx() { load }: Context) {
    return latestOf(await load.objectionsOf.load(id), round);
  }

  @FieldResolver(() => [EvaluationObjectionType])
  @VisibleTo(...CONTESTED)
  async objections(@Root() { id }: ScoredEvaluationType, @Ctx() { load }: Context): Promise<EvaluationObjectionType[]> {
    return (await load.objectionsOf.load(id)).map(toObjection);
  }
}
