import { Field, ID, ObjectType } from 'type-graphql';
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
import { type LedgerPostingRow } from './ledger.row';

const AccountEnum = domainEnum(
  LEDGER_ACCOUNT,
  'A line’s money comes from APPROPRIATED. What is paid is part of what is committed: that is COMMITTED and PAID together.',
);
const EntryKindEnum = domainEnum(LEDGER_ENTRY_KIND);

@ObjectType('LedgerPosting', {
  simpleResolvers: true,
  description: 'One of the two sides of an entry: what leaves one account of a budget line enters another.',
})
export class LedgerPostingType {
  @Field(() => ID)
  @VisibleTo(...LEDGER)
  id: string;

  @Field(() => ID, { description: 'The same of both sides.' })
  @VisibleTo(...LEDGER)
  entryId: string;

  @Field(() => EntryKindEnum)
  @VisibleTo(...LEDGER)
  kind: LedgerEntryKind;

  @Field(() => AccountEnum)
  @VisibleTo(...LEDGER)
  account: LedgerAccount;

  @Field(() => FenScalar, { description: 'Below zero where it leaves the account.' })
  @VisibleTo(...LEDGER)
  amountFen: number;

  @Field(() => DateScalar, { description: 'The day that it counts for; of a payment that on which it was made.' })
  @VisibleTo(...LEDGER)
  bookedOn: string;

  /** The keys by which related types are loaded. Not in the schema. */
  budgetLineId: string;
  lotId: string | null;
  disbursementId: string | null;
}

/** Selects the fields of a row that may leave the subgraph. */
export function toLedgerPosting(row: LedgerPostingRow): LedgerPostingType {
  const { entryId, side, entryKind, account, amountFen, bookedOn, budgetLineId, lotId, disbursementId } = row;
  const booked = { entryId, kind: entryKind, account, amountFen, bookedOn };
  return { id: `${entryId}:${side}`, ...booked, budgetLineId, lotId, disbursementId };
}

export const LedgerPostingConnectionType = connectionType('LedgerPostingConnection', () => LedgerPostingType, LEDGER);
