import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PAYMENT_ACCOUNT_STATUS, type PaymentAccountStatus } from '../../../../shared/domain/money';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateTimeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ACCOUNT, TRAIL } from '../../ground/roles/readers';
import { type AccountVault } from './account-vault';
import { type PaymentAccountRow } from './payment-account.row';

const PaymentAccountStatusEnum = domainEnum(PAYMENT_ACCOUNT_STATUS);

@ObjectType('PaymentAccount', { simpleResolvers: true })
export class PaymentAccountType {
  @Field(() => ID)
  @VisibleTo(...ACCOUNT)
  id: string;

  @Field(() => String)
  @VisibleTo(...ACCOUNT)
  holder: string;

  @Field(() => String)
  @VisibleTo(...ACCOUNT)
  accountNumber: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...ACCOUNT)
  bankName: string | null;

  @Field(() => PaymentAccountStatusEnum)
  @VisibleTo(...ACCOUNT)
  status: PaymentAccountStatus;

  @Field(() => DateTimeScalar)
  @VisibleTo(...ACCOUNT)
  enteredAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...ACCOUNT)
  confirmedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...ACCOUNT)
  closedAt: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...ACCOUNT)
  reason: string | null;

  @Field(() => Int)
  @VisibleTo(...ACCOUNT)
  version: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  enteredBy: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  confirmedBy: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  closedBy: string | null;
}

/** Converts a row to its GraphQL type, with the holder and the number decrypted. */
export function toPaymentAccount(row: PaymentAccountRow, vault: AccountVault): PaymentAccountType {
  const { id, bankName, status, enteredAt, confirmedAt, closedAt, reason, version } = row;
  const { holder, accountNumber } = vault.open(row);
  const [enteredBy = null, confirmedBy = null, closedBy = null] = [row.enteredBy, row.confirmedBy, row.closedBy].map(
    (person) => person?.subject ?? null,
  );
  const account = { id, holder, accountNumber, bankName, status };
  return { ...account, enteredAt, confirmedAt, closedAt, reason, version, enteredBy, confirmedBy, closedBy };
}
