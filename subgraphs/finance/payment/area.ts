import { type RecordingArea } from '../ground/event/recording-area';
import { DisbursementBulkResolver } from './disbursement-bulk/disbursement-bulk.resolver';
import {
  DisbursementOfPostingResolver,
  DisbursementsOfInstalmentResolver,
} from './disbursement/disbursement-fields.resolver';
import { DisbursementWritesResolver } from './disbursement/disbursement-writes.resolver';
import { DisbursementResolver, PostingResolver } from './disbursement/disbursement.resolver';
import { disbursementTable } from './disbursement/disbursement.row';
import { accountLetterTable } from './payment-account/account-letter.row';
import { AccountChangeResolver } from './account-change/account-change.resolver';
import {
  AccountLetterResolver,
  AccountsOfContractResolver,
  PaymentAccountResolver,
} from './payment-account/payment-account.resolver';
import { paymentAccountTable } from './payment-account/payment-account.row';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver';
import { reconciliationTable, unmatchedTable } from './reconciliation/reconciliation.row';
import { TerminationResolver } from './termination/termination.resolver';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { DisbursementRepository, type DisbursementSlice } from './disbursement/disbursement.repository';
import {
  ReconciliationRepository,
  UnmatchedRepository,
  type ReconciliationSlice,
} from './reconciliation/reconciliation.repository';
import {
  type AccountLetterSlice,
  AccountLetterRepository,
  PaymentAccountRepository,
  type PaymentAccountSlice,
} from './payment-account/payment-account.repository';
import { paymentAccountLoaders } from './payment-account/payment-account.loader';
import { disbursementLoaders } from './disbursement/disbursement.loader';
import { reconciliationLoaders } from './reconciliation/reconciliation.loader';
import { type LedgerSlice } from '../budget/ledger/ledger.repository';

/**
 * The area of payments: the payments of instalments, the accounts that receive them, and the treasuries' statements. It
 * also includes the termination of lots, because a termination stops the payments of a lot (FN-3, EV-2).
 */
export const payment = {
  resolvers: [
    DisbursementResolver,
    DisbursementWritesResolver,
    DisbursementBulkResolver,
    PostingResolver,
    DisbursementsOfInstalmentResolver,
    DisbursementOfPostingResolver,
    AccountLetterResolver,
    PaymentAccountResolver,
    AccountChangeResolver,
    AccountsOfContractResolver,
    ReconciliationResolver,
    TerminationResolver,
  ],
  tables: [disbursementTable, paymentAccountTable, accountLetterTable, reconciliationTable, unmatchedTable],
  repositories: (access: Access) => ({
    disbursements: new DisbursementRepository(access),
    paymentAccounts: new PaymentAccountRepository(access),
    accountLetters: new AccountLetterRepository(access),
    reconciliations: new ReconciliationRepository(access),
    unmatched: new UnmatchedRepository(access),
  }),
  loaders: (
    repositories: DisbursementSlice & PaymentAccountSlice & AccountLetterSlice & ReconciliationSlice & LedgerSlice,
  ) =>
    mergeDistinct([
      disbursementLoaders(repositories),
      paymentAccountLoaders(repositories),
      reconciliationLoaders(repositories),
    ]),
  actions: [
    'DISBURSEMENT_APPROVED',
    'DISBURSEMENT_CONFIRMED',
    'DISBURSEMENT_PAID',
    'DISBURSEMENT_REJECTED',
    'DISBURSEMENT_REQUESTED',
    'DISBURSEMENT_RETURNED',
    'DISBURSEMENT_SENT_BACK',
    'LOT_SETTLED',
    'LOT_TERMINATED',
    'PAYMENT_ACCOUNT_BLOCKED',
    'PAYMENT_ACCOUNT_CONFIRMED',
    'PAYMENT_ACCOUNT_ENTERED',
    'PAYMENT_ACCOUNT_REFUSED',
    'PAYMENT_ACCOUNT_SUPERSEDED',
    'PAYMENT_ACCOUNT_WITHDRAWN',
    'RECONCILED',
  ],
} satisfies RecordingArea;
