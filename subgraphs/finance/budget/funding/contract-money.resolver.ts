import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractType } from '../../contract/contract/contract.type';
import { LotType } from '../../contract/lot/lot.type';
import { CONTRACT_MONEY, LOT_MONEY } from '../../ground/roles/readers';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LedgerLoaders } from '../ledger/ledger.loader';

type Context = Reading<LedgerLoaders>;

/** Resolves the amount that is encumbered for a contract, and the part of it that is paid. */
@Resolver(() => ContractType)
export class ContractMoneyResolver {
  @FieldResolver(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  committedFen(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.contract.load({ id: contract.id, balance: 'committed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  disbursedFen(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.contract.load({ id: contract.id, balance: 'disbursed' });
  }
}

/** Resolves the amount that is encumbered for a lot, and the part of it that is paid. */
@Resolver(() => LotType)
export class LotMoneyResolver {
  @FieldResolver(() => FenScalar)
  @VisibleTo(...LOT_MONEY)
  committedFen(@Root() lot: LotType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.lot.load({ id: lot.id, balance: 'committed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...LOT_MONEY)
  disbursedFen(@Root() lot: LotType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.lot.load({ id: lot.id, balance: 'disbursed' });
  }
}
