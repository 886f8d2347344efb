import { AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type AccountLetterRow, RECORDED_LETTER, accountLetterTable } from './account-letter.row';
import { type PaymentAccountRow, paymentAccountTable } from './payment-account.row';

/**
 * The order in which accounts were entered. Ids alone do not show this order, because an account from the registry of
 * contractors has the id of its contract.
 */
const AS_ENTERED: Order<PaymentAccountRow> = [
  { column: 'enteredAt', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class PaymentAccountRepository extends ScopedRepository<PaymentAccountRow> {
  constructor(access: Access) {
    super(access, paymentAccountTable);
  }

  ofContracts(contractIds: readonly string[]): Promise<PaymentAccountRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), AS_ENTERED);
  }

  /** Locks the accounts of a contract. A command that locks lots, payments and accounts must lock the lots first. */
  lockOf(contractId: string): Promise<PaymentAccountRow[]> {
    return this.findLocked(this.equals('contractId', contractId), AS_ENTERED);
  }
}

export class AccountLetterRepository extends AttachedFileRepository<AccountLetterRow> {
  constructor(access: Access) {
    super(access, accountLetterTable, { owner: 'accountId', recorded: RECORDED_LETTER });
  }
}

/** The slice of a context or transaction with the repository of the accounts of contracts. */
export type PaymentAccountSlice = { paymentAccounts: PaymentAccountRepository };
/** The slice of a context or transaction with the repository of the letters of accounts. */
export type AccountLetterSlice = { accountLetters: AccountLetterRepository };
