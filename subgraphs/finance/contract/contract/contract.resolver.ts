import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FinanceContext } from '../../context';
import { ContractorType, toContractor } from '../../procurement/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { LotType, toLot } from '../lot/lot.type';
import { NoticeType, toNotice } from '../../procurement/notice/notice.type';
import { BUDGET, CONTRACT_COURSE, CONTRACT_MONEY, DISCLOSURE, LOT_PRICE } from '../../ground/readers';
import { SubcontractingType, toSubcontracting } from '../contract-assignment/contract-assignment.type';
import { type ContractStatus, contractPrice, contractStatus } from './contract.rules';
import { ContractConnectionType, ContractStatusEnum, ContractType, toContract } from './contract.type';

@Resolver(() => ContractType)
export class ContractResolver {
  @Query(() => ContractType, { nullable: true, description: 'Null where there is none, or it is not yours.' })
  @VisibleTo(...LOT_PRICE)
  async contract(@Arg('id', () => ID) id: string, @Ctx() { load }: FinanceContext): Promise<ContractType | null> {
    const row = await load.contract.load(id);
    return row && toContract(row);
  }

  @Query(() => ContractConnectionType, {
    nullable: true,
    description: 'By the purchaser’s district; of a street or town, those with a lot there.',
  })
  @VisibleTo(...LOT_PRICE)
  async contracts(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { contracts }: FinanceContext,
  ): Promise<ConnectionOf<ContractType>> {
    return new ContractConnectionType(await contracts.page(division ?? null, pageRequest(first, after)), toContract);
  }

  @FieldResolver(() => ContractStatusEnum, { description: 'By its dates; TERMINATED with its last lot.' })
  @VisibleTo(...CONTRACT_COURSE)
  async status(@Root() contract: ContractType, @Ctx() { load, today }: FinanceContext): Promise<ContractStatus> {
    return contractStatus(contract, await load.lotsOfContract.load(contract.id), today);
  }

  @FieldResolver(() => FenScalar, { description: 'The sum of its lots.' })
  @VisibleTo(...DISCLOSURE)
  async priceFen(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<number> {
    return contractPrice(await load.lotsOfContract.load(contract.id));
  }

  @FieldResolver(() => FenScalar, { description: 'What it binds of budget lines.' })
  @VisibleTo(...CONTRACT_MONEY)
  committedFen(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.committed.contract.load(contract.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What was paid on it and has not come back.' })
  @VisibleTo(...CONTRACT_MONEY)
  disbursedFen(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.disbursed.contract.load(contract.id);
  }

  @FieldResolver(() => [LotType], { description: 'One a station; of a street office’s, only its own station’s.' })
  @VisibleTo(...LOT_PRICE)
  async lots(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<LotType[]> {
    return (await load.lotsOfContract.load(contract.id)).map(toLot);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...READERS)
  async contractor(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<ContractorType | null> {
    const row = await load.contractor.load(contract.contractorId);
    return row && toContractor(row);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: 'The notice that it was awarded on (CO-6).' })
  @VisibleTo(...DISCLOSURE)
  async notice(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<NoticeType | null> {
    const row = await load.notice.load(contract.noticeId);
    return row && toNotice(row);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The purchaser’s district.' })
  @VisibleTo(...BUDGET)
  division(@Root() contract: ContractType, @Ctx() { load }: FinanceContext): Promise<DivisionType | null> {
    return load.division.load(contract.districtCode);
  }

  @FieldResolver(() => [SubcontractingType], { description: 'Any is a violation (CO-5).' })
  @VisibleTo(...CONTRACT_MONEY)
  async subcontractings(
    @Root() contract: ContractType,
    @Ctx() { load }: FinanceContext,
  ): Promise<SubcontractingType[]> {
    return (await load.subcontractingsOfContract.load(contract.id)).map(toSubcontracting);
  }
}
