import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type EvaluationContext } from '../../context';
import { EvaluationConnectionType, EvaluationType, toEvaluation } from '../../scoring/evaluation/evaluation.type';
import { POINTS } from '../../readers';
import { ContractorType, TrackRecordType } from './contractor.type';

/** Its record over all of its contracts, as far as they are at the caller's stations. */
@Resolver(() => ContractorType)
export class ContractorResolver {
  @FieldResolver(() => EvaluationConnectionType, {
    nullable: true,
    description: 'The signed evaluations of its work, of all contracts; newest project year first.',
  })
  @VisibleTo(...POINTS)
  async evaluations(
    @Root() { id }: ContractorType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { evaluations }: EvaluationContext,
  ): Promise<ConnectionOf<EvaluationType>> {
    return new EvaluationConnectionType(await evaluations.ofContractor(id, pageRequest(first, after)), toEvaluation);
  }

  @FieldResolver(() => TrackRecordType, { nullable: true })
  @VisibleTo(...POINTS)
  record(@Root() { id }: ContractorType, @Ctx() { load }: EvaluationContext): Promise<TrackRecordType> {
    return load.trackRecord.load(id);
  }
}
