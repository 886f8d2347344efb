import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type FinanceContext } from '../../context';
import { PURCHASER } from '../../ground/writers';
import { publishNotice, recordAward } from './notice.commands';
import { ProcurementNoticeInput, RecordAwardInput, procurementNoticeSchema, recordAwardSchema } from './notice.input';
import { AwardType, NoticeType, awardOf, toNotice } from './notice.type';

/** What a district announces to buy, and to whom it goes (CO-4, CO-6). */
@Resolver()
export class NoticeWritesResolver {
  @Mutation(() => NoticeType, { nullable: true, description: 'For everybody to read from now on (CO-6).' })
  @VisibleTo(...PURCHASER)
  async publishProcurementNotice(
    @Arg('input', () => ProcurementNoticeInput) input: ProcurementNoticeInput,
    @Ctx() { write, load }: FinanceContext,
  ): Promise<NoticeType | null> {
    const announcement = parseInput(procurementNoticeSchema, input);
    const ids = await write('publishProcurementNotice', input, (tx) => publishNotice(tx, announcement));
    return written(ids, load.notice, toNotice);
  }

  @Mutation(() => AwardType, {
    nullable: true,
    description:
      'Once a notice, after it was published (CO-6), to an eligible contractor whose credit was checked (CO-4).',
  })
  @VisibleTo(...PURCHASER)
  async recordAward(
    @Arg('input', () => RecordAwardInput) input: RecordAwardInput,
    @Ctx() { write, load }: FinanceContext,
  ): Promise<AwardType | null> {
    const award = parseInput(recordAwardSchema, input);
    return written(await write('recordAward', input, (tx) => recordAward(tx, award)), load.notice, awardOf);
  }
}
