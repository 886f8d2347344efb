import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import {
  LEDGER_ACCOUNT,
  LEDGER_ENTRY_KIND,
  type LedgerAccount,
  type LedgerEntryKind,
} from '../../../../shared/domain/money';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LEDGER } from '../../ground/roles/readers';
import { BudgetLinesArgs } from '../budget-line/budget-line.type';
import { type LedgerPostingRow } from './ledger.row';

const AccountEnum = domainEnum(LEDGER_ACCOUNT);
const EntryKindEnum = domainEnum(LEDGER_ENTRY_KIND);

@ObjectType('LedgerPosting', {
  simpleResolvers: true,
})
export class LedgerPostingType {
  @Field(() => ID)
  @VisibleTo(...LEDGER)
  id: string;

  @Field(() => ID)
  @VisibleTo(...LEDGER)
  entryId: string;

  @Field(() => EntryKindEnum)
  @VisibleTo(...LEDGER)
  kind: LedgerEntryKind;

  @Field(() => AccountEnum)
  @VisibleTo(...LEDGER)
  account: LedgerAccount;

  @Field(() => FenScalar)
  @VisibleTo(...LEDGER)
  amountFen: number;

  @Field(() => DateScalar)
  @VisibleTo(...LEDGER)
  bookedOn: string;

  /** The keys by which resolvers load related types. They are not in the schema. */
  budgetLineId: string;
  lotId: string | null;
  disbursementId: string | null;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toLedgerPosting(row: LedgerPostingRow): LedgerPostingType {
  const { entryId, side, entryKind, account, amountFen, bookedOn, budgetLineId, lotId, disbursementId } = row;
  const booked = { entryId, kind: entryKind, account, amountFen, bookedOn };
  return { id: `${entryId}:${side}`, ...booked, budgetLineId, lotId, disbursementId };
}

export const LedgerPostingConnectionType = connectionType('LedgerPostingConnection', () => LedgerPostingType, LEDGER);

@ArgsType()
export class LedgerPostingsArgs extends BudgetLinesArgs {
  @Field(() => ID, { nullable: true })
  budgetLineId?: string | null;

  @Field(() => EntryKindEnum, { nullable: true })
  kind?: LedgerEntryKind | null;

  @Field(() => String, { nullable: true })
  month?: string | null;
}
