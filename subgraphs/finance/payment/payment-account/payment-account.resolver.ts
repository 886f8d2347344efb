import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ContractType } from '../../contract/contract/contract.type';
import { ACCOUNT } from '../../ground/roles/readers';
import { type AccountVaultSlice } from './account-vault';
import { inForce } from './account-in-force.rules';
import { PaymentAccountType, toPaymentAccount } from './payment-account.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PaymentAccountLoaders } from './payment-account.loader';

type Context = Reading<PaymentAccountLoaders> & AccountVaultSlice;

@Resolver(() => ContractType)
export class AccountsOfContractResolver {
  @FieldResolver(() => PaymentAccountType, { nullable: true })
  @VisibleTo(...ACCOUNT)
  async paymentAccount(
    @Root() { id }: ContractType,
    @Ctx() { load, accountVault }: Context,
  ): Promise<PaymentAccountType | null> {
    const row = inForce(await load.accountsOfContract.load(id));
    return row && toPaymentAccount(row, accountVault);
  }

  @FieldResolver(() => [PaymentAccountType])
  @VisibleTo(...ACCOUNT)
  async paymentAccounts(
    @Root() { id }: ContractType,
    @Ctx() { load, accountVault }: Context,
  ): Promise<PaymentAccountType[]> {
    const rows = await load.accountsOfContract.load(id);
    return rows.map((row) => toPaymentAccount(row, accountVault));
  }
}

@Resolver(() => PaymentAccountType)
export class PaymentAccountResolver {
  @Query(() => AttachmentType, { nullable: true })
  @VisibleTo(...ACCOUNT)
  async paymentAccountAttachment(
    @Arg('id', () => ID) id: string,
    @Ctx() { load }: Context,
  ): Promise<AttachmentType | null> {
    const row = await load.accountLetter.load(id);
    return row && toAttachment(row);
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...ACCOUNT)
  async attachments(@Root() { id }: PaymentAccountType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.lettersOfAccount.load(id)).map(toAttachment);
  }
}
