import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { OFFICES, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { POINTS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { EVALUATORS } from '../../ground/roles/writers';
import {
  EvaluationDimensionType,
  EvaluationScoreType,
  OfficeEnum,
  toDimensions,
  toScores,
} from './evaluation-parts.type';
import { isOwnWork } from './evaluation.rules';
import { EvaluationsArgs } from './evaluation.input';
import { EvaluationConnectionType, EvaluationType, toEvaluation } from './evaluation.type';
import { sideOf } from './offices.rules';
import { type EvaluationLoaders } from './evaluation.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type EvaluationSlice } from './evaluation.repository';

type Context = Reading<EvaluationLoaders & PlaceLoaders, EvaluationSlice>;

@Resolver(() => EvaluationType)
export class EvaluationResolver {
  @Query(() => EvaluationType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async evaluation(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<EvaluationType | null> {
    const row = await context.load.evaluation.load(id);
    return row && toEvaluation(row);
  }

  @Query(() => EvaluationConnectionType, { nullable: true })
  @VisibleTo(...STATION_WORK, 'PUBLIC')
  async evaluations(
    @Args(() => EvaluationsArgs) args: EvaluationsArgs,
    @Ctx() { evaluations, caller }: Context,
  ): Promise<ConnectionOf<EvaluationType>> {
    const { division = null, projectYear = null, status = null, awaiting = null } = args;
    const wanted = { division, projectYear, status, awaiting: awaiting && { office: awaiting, caller } };
    const request = pageRequest(args);
    const ranked = args.orderBy === 'SCORE_DESC';
    const page = await (ranked ? evaluations.ranking(wanted, request) : evaluations.page(wanted, request));
    return new EvaluationConnectionType(page, toEvaluation);
  }

  @FieldResolver(() => [EvaluationDimensionType])
  @VisibleTo(...POINTS)
  async dimensions(@Root() evaluation: EvaluationType, @Ctx() { load }: Context): Promise<EvaluationDimensionType[]> {
    return toDimensions(evaluation, await load.scoresOfEvaluation.load(evaluation.id));
  }

  @FieldResolver(() => [EvaluationScoreType])
  @VisibleTo(...OFFICES)
  async scores(@Root() evaluation: EvaluationType, @Ctx() { caller, load }: Context): Promise<EvaluationScoreType[]> {
    return isOwnWork(caller, evaluation) ? [] : toScores(await load.scoresOfEvaluation.load(evaluation.id));
  }

  @FieldResolver(() => [OfficeEnum])
  @VisibleTo(...OFFICES)
  awaits(@Root() { awaited }: EvaluationType, @Ctx() { caller }: Context): readonly EvaluatingOffice[] {
    return awaited[sideOf(caller)];
  }

  @FieldResolver(() => [EvaluationScoreType])
  @VisibleTo(...EVALUATORS)
  async ownScores(@Root() { id }: EvaluationType, @Ctx() { load }: Context): Promise<EvaluationScoreType[]> {
    return toScores(await load.ownScoresOfEvaluation.load(id));
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...STATION_WORK, 'PUBLIC')
  station(@Root() { stationId }: EvaluationType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...POINTS)
  contractor(@Root() { contractorId }: EvaluationType): ContractorType {
    return { id: contractorId };
  }
}
