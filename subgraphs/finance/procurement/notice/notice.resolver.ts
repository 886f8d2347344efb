import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { written } from '../../../../shared/graphql/input/written';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DivisionType } from '../../ground/division/division.type';
import { BUDGET, DISCLOSURE } from '../../ground/roles/readers';
import { PURCHASER } from '../../ground/roles/writers';
import { type NoticeTransaction, publishNotice } from './notice.commands';
import { ProcurementNoticeInput, procurementNoticeSchema } from './notice.input';
import { NoticeConnectionType, NoticeType, NoticesArgs, toNotice } from './notice.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type NoticeLoaders } from './notice.loader';
import { type PlaceLoaders } from '../../ground/place/place.loader';
import { type NoticeSlice } from './notice.repository';

type Context = Writing<NoticeTransaction, NoticeLoaders & PlaceLoaders> & NoticeSlice;

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeType, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  async procurementNotice(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<NoticeType | null> {
    const row = await load.notice.load(id);
    return row && toNotice(row);
  }

  @Query(() => NoticeConnectionType, {
    nullable: true,
  })
  @VisibleTo(...DISCLOSURE)
  async procurementNotices(
    @Args(() => NoticesArgs) args: NoticesArgs,
    @Ctx() { notices }: Context,
  ): Promise<ConnectionOf<NoticeType>> {
    const { division = null, awarded = null, contracted = null } = args;
    const page = await notices.page({ division, awarded, contracted }, pageRequest(args));
    return new NoticeConnectionType(page, toNotice);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...BUDGET)
  division(@Root() notice: NoticeType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(notice.districtCode);
  }

  @Mutation(() => NoticeType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async publishProcurementNotice(
    @Arg('input', () => ProcurementNoticeInput) input: ProcurementNoticeInput,
    @Ctx() { write, load }: Context,
  ): Promise<NoticeType | null> {
    const announcement = parseInput(procurementNoticeSchema, input);
    const ids = await write('publishProcurementNotice', input, (tx) => publishNotice(tx, announcement));
    return written(ids, load.notice, toNotice);
  }
}
