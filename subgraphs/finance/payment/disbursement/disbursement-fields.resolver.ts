import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DisbursementType, toDisbursement } from './disbursement.type';
import { LedgerPostingType } from '../../budget/ledger/ledger.type';
import { CONTRACT_MONEY, LEDGER } from '../../ground/roles/readers';
import { InstalmentType } from '../../contract/instalment/instalment.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type DisbursementLoaders } from './disbursement.loader';

type Context = Reading<DisbursementLoaders>;

@Resolver(() => InstalmentType)
export class DisbursementsOfInstalmentResolver {
  @FieldResolver(() => [DisbursementType])
  @VisibleTo(...CONTRACT_MONEY)
  async disbursements(@Root() { id }: InstalmentType, @Ctx() { load }: Context): Promise<DisbursementType[]> {
    return (await load.disbursementsOfInstalment.load(id)).map(toDisbursement);
  }
}

@Resolver(() => LedgerPostingType)
export class DisbursementOfPostingResolver {
  @FieldResolver(() => DisbursementType, { nullable: true })
  @VisibleTo(...LEDGER)
  async disbursement(
    @Root() { disbursementId }: LedgerPostingType,
    @Ctx() { load }: Context,
  ): Promise<DisbursementType | null> {
    const row = disbursementId === null ? null : await load.disbursement.load(disbursementId);
    return row && toDisbursement(row);
  }
}
