import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { attachedFileResolver } from '../../../../shared/graphql/attached-file.resolver';
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

/** Resolves the root field that finds the letter of an account. */
export const AccountLetterResolver = attachedFileResolver<Context>(
  'paymentAccountAttachment',
  ACCOUNT,
  ({ load }) => load.accountLetter,
);

@Resolver(() => PaymentAccountType)
export class PaymentAccountResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...ACCOUNT)
  async attachments(@Root() { id }: PaymentAccountType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.lettersOfAccount.load(id)).map(toAttachment);
  }
}
