import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { EvaluationConnectionType, EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { POINTS } from '../../ground/roles/readers';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { TrackRecordType } from './track-record.type';
import { type TrackRecordLoaders } from './track-record.loader';
import { type EvaluationSlice } from '../evaluation/evaluation.repository';

type Context = Reading<TrackRecordLoaders, EvaluationSlice>;

/**
 * Resolves the signed evaluations and the track record of a contractor over all its contracts, within the scope of the
 * caller.
 */
@Resolver(() => ContractorType)
export class TrackRecordResolver {
  @FieldResolver(() => EvaluationConnectionType, {
    nullable: true,
  })
  @VisibleTo(...POINTS)
  async evaluations(
    @Root() { id }: ContractorType,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { evaluations }: Context,
  ): Promise<ConnectionOf<EvaluationType>> {
    return new EvaluationConnectionType(await evaluations.ofContractor(id, pageRequest(paging)), toEvaluation);
  }

  @FieldResolver(() => TrackRecordType, { nullable: true })
  @VisibleTo(...POINTS)
  record(@Root() { id }: ContractorType, @Ctx() { load }: Context): Promise<TrackRecordType> {
    return load.trackRecord.load(id);
  }
}
