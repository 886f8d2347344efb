import { Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { StationType } from '../../ground/station/station.type';
import { CONTESTED } from '../../ground/roles/readers';
import { CONTRACTED } from '../../ground/roles/writers';
import { type ObjectionTransaction, acceptEvaluation, objectToEvaluation } from './objection.commands';
import { AcceptanceArgs, ObjectionArgs, objectionReason } from './objection.input';
import { ScoredEvaluationConnectionType, ScoredEvaluationType, toScored } from './objection.type';
import { type ObjectionLoaders } from './objection.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type ContestedSlice } from './objection.repository';

type Context = Writing<ObjectionTransaction, ObjectionLoaders & PlaceLoaders> & ContestedSlice;

@Resolver(() => ScoredEvaluationType)
export class ObjectionResolver {
  @Query(() => ScoredEvaluationConnectionType, { nullable: true })
  @VisibleTo(...CONTESTED)
  async evaluationsToObject(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { contested, today }: Context,
  ): Promise<ConnectionOf<ScoredEvaluationType>> {
    return new ScoredEvaluationConnectionType(await contested.open(today, pageRequest(paging)), toScored);
  }

  @Query(() => ScoredEvaluationConnectionType, { nullable: true })
  @VisibleTo(...CONTESTED)
  async deliveredEvaluations(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { contested }: Context,
  ): Promise<ConnectionOf<ScoredEvaluationType>> {
    return new ScoredEvaluationConnectionType(await contested.delivered(pageRequest(paging)), toScored);
  }

  @Mutation(() => ScoredEvaluationType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async objectToEvaluation(
    @Args(() => ObjectionArgs) args: ObjectionArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ScoredEvaluationType | null> {
    const objection = { ...args, reason: parseInput(objectionReason, args.reason, 'reason') };
    const ids = await write('objectToEvaluation', args, (tx) => objectToEvaluation(tx, objection));
    return written(ids, load.contested, toScored);
  }

  @Mutation(() => ScoredEvaluationType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async acceptEvaluation(
    @Args(() => AcceptanceArgs) args: AcceptanceArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ScoredEvaluationType | null> {
    const ids = await write('acceptEvaluation', args, (tx) => acceptEvaluation(tx, args.evaluationId));
    return written(ids, load.contested, toScored);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...CONTESTED)
  station(@Root() { stationId }: ScoredEvaluationType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }
}
