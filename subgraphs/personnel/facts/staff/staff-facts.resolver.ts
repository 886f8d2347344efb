import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { StationType } from '../../ground/station/station.type';
import { assertSpan } from './staff-facts.rules';
import { PostingFactsType, StaffFactsType } from './staff-facts.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type FactsLoaders } from './facts.loader';

type Context = Reading<FactsLoaders>;

@Resolver(() => StationType)
export class StaffFactsResolver {
  @FieldResolver(() => [StaffFactsType], {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  staffFacts(
    @Root() { id: stationId }: StationType,
    @Arg('on', () => DateScalar) on: string,
    @Arg('weeks', () => Int) weeks: number,
    @Ctx() { load }: Context,
  ): Promise<StaffFactsType[]> {
    assertSpan({ on, weeks });
    return load.staffFacts.load({ stationId, on, weeks });
  }

  @FieldResolver(() => [PostingFactsType], { nullable: true })
  @VisibleTo(...ASSESSOR)
  postingFacts(
    @Root() { id: stationId }: StationType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() { load }: Context,
  ): Promise<PostingFactsType[]> {
    return load.postingFacts.load({ stationId, on });
  }
}
