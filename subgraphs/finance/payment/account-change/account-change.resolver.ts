import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PAYER, PURCHASER } from '../../ground/roles/writers';
import {
  type AccountChangeTransaction,
  blockPaymentAccount,
  changePaymentAccount,
  confirmPaymentAccount,
  withdrawPaymentAccount,
} from './account-change.commands';
import {
  ChangePaymentAccountInput,
  ClosePaymentAccountArgs,
  ConfirmPaymentAccountArgs,
  changePaymentAccountSchema,
  closingReasonSchema,
} from './account-change.input';
import { type AccountVaultSlice } from '../payment-account/account-vault';
import { PaymentAccountType, toPaymentAccount } from '../payment-account/payment-account.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { type PaymentAccountLoaders } from '../payment-account/payment-account.loader';

type Context = Writing<AccountChangeTransaction, PaymentAccountLoaders> & AccountVaultSlice & WithReceipts;

/**
 * Mutations by which two persons of the purchaser's bureau change the bank account of a contract, and by which the
 * finance bureau blocks it.
 */
@Resolver()
export class AccountChangeResolver {
  @Mutation(() => PaymentAccountType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async changePaymentAccount(
    @Arg('input', () => ChangePaymentAccountInput) input: ChangePaymentAccountInput,
    @Ctx() context: Context,
  ): Promise<PaymentAccountType | null> {
    requireKey(input);
    const { attachments, ...change } = parseInput(changePaymentAccountSchema, input);
    const { write, readReceipts, accountVault } = context;
    const [veiled, ...older] = accountVault.veiledInputs(input);
    const command = (tx: Parameters<typeof changePaymentAccount>[0]) =>
      changePaymentAccount(tx, change, readReceipts(attachments));
    const ids = await write('changePaymentAccount', veiled, command, older);
    return accountWritten(ids, context);
  }

  @Mutation(() => PaymentAccountType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async confirmPaymentAccount(
    @Args(() => ConfirmPaymentAccountArgs) args: ConfirmPaymentAccountArgs,
    @Ctx() context: Context,
  ): Promise<PaymentAccountType | null> {
    requireKey(args);
    const ids = await context.write('confirmPaymentAccount', args, (tx) => confirmPaymentAccount(tx, args));
    return accountWritten(ids, context);
  }

  @Mutation(() => PaymentAccountType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async withdrawPaymentAccount(
    @Args(() => ClosePaymentAccountArgs) args: ClosePaymentAccountArgs,
    @Ctx() context: Context,
  ): Promise<PaymentAccountType | null> {
    requireKey(args);
    const reason = parseInput(closingReasonSchema, args.reason, 'reason');
    const ids = await context.write('withdrawPaymentAccount', args, (tx) => withdrawPaymentAccount(tx, args, reason));
    return accountWritten(ids, context);
  }

  @Mutation(() => PaymentAccountType, { nullable: true })
  @VisibleTo(...PAYER)
  async blockPaymentAccount(
    @Args(() => ClosePaymentAccountArgs) args: ClosePaymentAccountArgs,
    @Ctx() context: Context,
  ): Promise<PaymentAccountType | null> {
    requireKey(args);
    const reason = parseInput(closingReasonSchema, args.reason, 'reason');
    const ids = await context.write('blockPaymentAccount', args, (tx) => blockPaymentAccount(tx, args, reason));
    return accountWritten(ids, context);
  }
}

function accountWritten(ids: readonly string[], { load, accountVault }: Context): Promise<PaymentAccountType | null> {
  return written(ids, load.paymentAccount, (row) => toPaymentAccount(row, accountVault));
}
