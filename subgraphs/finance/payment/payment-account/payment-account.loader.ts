import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type AccountLetterSlice, type PaymentAccountSlice } from './payment-account.repository';

/** Returns the loaders of accounts by id and by contract, and of letters by id and by account. */
export function paymentAccountLoaders({ paymentAccounts, accountLetters }: PaymentAccountSlice & AccountLetterSlice) {
  return {
    paymentAccount: rowLoader(paymentAccounts, 'id'),
    accountsOfContract: rowsLoader('contractId', (ids) => paymentAccounts.ofContracts(ids)),
    accountLetter: rowLoader(accountLetters, 'id'),
    lettersOfAccount: rowsLoader('accountId', (ids) => accountLetters.ofOwners(ids)),
  };
}
export type PaymentAccountLoaders = ReturnType<typeof paymentAccountLoaders>;
