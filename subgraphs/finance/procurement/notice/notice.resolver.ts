import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FinanceContext } from '../../context';
import { ContractorType, toContractor } from '../contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { BUDGET, DISCLOSURE } from '../../ground/readers';
import { AwardType, NoticeConnectionType, NoticeType, toNotice } from './notice.type';

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeType, { nullable: true, description: 'Null where there is none, or it is not yours to read.' })
  @VisibleTo(...DISCLOSURE)
  async procurementNotice(
    @Arg('id', () => ID) id: string,
    @Ctx() { load }: FinanceContext,
  ): Promise<NoticeType | null> {
    const row = await load.notice.load(id);
    return row && toNotice(row);
  }

  @Query(() => NoticeConnectionType, {
    nullable: true,
    description: 'By district, the latest first; of a street or town, those that led to a contract there.',
  })
  @VisibleTo(...DISCLOSURE)
  async procurementNotices(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { notices }: FinanceContext,
  ): Promise<ConnectionOf<NoticeType>> {
    return new NoticeConnectionType(await notices.page(division ?? null, pageRequest(first, after)), toNotice);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The district that buys.' })
  @VisibleTo(...BUDGET)
  division(@Root() notice: NoticeType, @Ctx() { load }: FinanceContext): Promise<DivisionType | null> {
    return load.division.load(notice.districtCode);
  }
}

@Resolver(() => AwardType)
export class AwardResolver {
  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  async contractor(@Root() award: AwardType, @Ctx() { load }: FinanceContext): Promise<ContractorType | null> {
    const row = await load.contractor.load(award.contractorId);
    return row && toContractor(row);
  }
}
