import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { DISCLOSURE } from '../../ground/roles/readers';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractorType, toContractor } from '../contractor/contractor.type';
import { AwardType, awardOf } from '../notice/notice.type';
import { type AwardTransaction, recordAward } from './award.commands';
import { RecordAwardInput, recordAwardSchema } from './award.input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type ContractorLoaders } from '../contractor/contractor.loader';
import { type NoticeLoaders } from '../notice/notice.loader';

type Context = Writing<AwardTransaction, ContractorLoaders & NoticeLoaders>;

/** Records the awards of procurements (CO-4, CO-6). */
@Resolver(() => AwardType)
export class AwardResolver {
  @Mutation(() => AwardType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async recordAward(
    @Arg('input', () => RecordAwardInput) input: RecordAwardInput,
    @Ctx() { write, load }: Context,
  ): Promise<AwardType | null> {
    const award = parseInput(recordAwardSchema, input);
    return written(await write('recordAward', input, (tx) => recordAward(tx, award)), load.notice, awardOf);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  async contractor(@Root() award: AwardType, @Ctx() { load }: Context): Promise<ContractorType | null> {
    const row = await load.contractor.load(award.contractorId);
    return row && toContractor(row);
  }
}
