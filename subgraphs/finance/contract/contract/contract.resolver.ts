import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ContractStatus } from '../../../../shared/domain/contracts';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractorType, toContractor } from '../../procurement/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { LotType, toLot } from '../lot/lot.type';
import { NoticeType, toNotice } from '../../procurement/notice/notice.type';
import { BUDGET, CONTRACT_COURSE, DISCLOSURE, LOT_PRICE } from '../../ground/roles/readers';
import { contractPrice, contractStatus } from './contract.rules';
import { ContractConnectionType, ContractStatusEnum, ContractType, ContractsArgs, toContract } from './contract.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type ContractLoaders } from './contract.loader';
import { type ContractorLoaders } from '../../procurement/contractor/contractor.loader';
import { type LotLoaders } from '../lot/lot.loader';
import { type NoticeLoaders } from '../../procurement/notice/notice.loader';
import { type PlaceLoaders } from '../../ground/place/place.loader';
import { type ContractSlice } from './contract.repository';

type Context = Reading<ContractLoaders & ContractorLoaders & LotLoaders & NoticeLoaders & PlaceLoaders, ContractSlice>;

@Resolver(() => ContractType)
class ContractResolver {
  @Query(() => ContractType, { nullable: true })
  @VisibleTo(...LOT_PRICE)
  async contract(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<ContractType | null> {
    const row = await load.contract.load(id);
    return row && toContract(row);
  }

  @Query(() => ContractConnectionType, {
    nullable: true,
  })
  @VisibleTo(...LOT_PRICE)
  async contracts(
    @Args(() => ContractsArgs) args: ContractsArgs,
    @Ctx() { contracts }: Context,
  ): Promise<ConnectionOf<ContractType>> {
    const { division = null, contractorId = null, kind = null, status = null, endsBefore = null } = args;
    const wanted = { division, contractorId, kind, status, endsBefore };
    const page = await contracts.page(wanted, args.orderBy ?? null, pageRequest(args));
    return new ContractConnectionType(page, toContract);
  }

  @FieldResolver(() => ContractStatusEnum)
  @VisibleTo(...CONTRACT_COURSE)
  async status(@Root() contract: ContractType, @Ctx() { load, today }: Context): Promise<ContractStatus> {
    return contractStatus(contract, await load.lotsOfContract.load(contract.id), today);
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...DISCLOSURE)
  async priceFen(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<number> {
    return contractPrice(await load.lotsOfContract.load(contract.id));
  }

  @FieldResolver(() => [LotType])
  @VisibleTo(...LOT_PRICE)
  async lots(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<LotType[]> {
    return (await load.lotsOfContract.load(contract.id)).map(toLot);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...READERS)
  async contractor(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<ContractorType | null> {
    const row = await load.contractor.load(contract.contractorId);
    return row && toContractor(row);
  }

  @FieldResolver(() => NoticeType, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  async notice(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<NoticeType | null> {
    const row = await load.notice.load(contract.noticeId);
    return row && toNotice(row);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...BUDGET)
  division(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(contract.districtCode);
  }
}

@Resolver(() => LotType)
class LotContractResolver {
  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...READERS)
  async contract(@Root() lot: LotType, @Ctx() { load }: Context): Promise<ContractType | null> {
    const row = await load.contract.load(lot.contractId);
    return row && toContract(row);
  }
}

@Resolver(() => ContractorType)
class ContractsOfContractorResolver {
  @FieldResolver(() => ContractConnectionType, { nullable: true })
  @VisibleTo(...MONEY)
  async contracts(
    @Root() { id }: ContractorType,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<ConnectionOf<ContractType>> {
    const page = await load.contractsOfContractor.load({ parent: id, asked: pageRequest(paging) });
    return new ContractConnectionType(page, toContract);
  }
}

@Resolver(() => NoticeType)
class ContractOfNoticeResolver {
  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...LOT_PRICE)
  async contract(@Root() { contractId }: NoticeType, @Ctx() { load }: Context): Promise<ContractType | null> {
    const row = contractId === null ? null : await load.contract.load(contractId);
    return row && toContract(row);
  }
}

/** All resolvers of this file. */
export const contractResolvers = [
  ContractResolver,
  LotContractResolver,
  ContractsOfContractorResolver,
  ContractOfNoticeResolver,
];
