import { type RecordingArea } from '../ground/event/recording-area';
import {
  DisbursementOfPostingResolver,
  DisbursementsOfInstalmentResolver,
} from './disbursement/disbursement-fields.resolver';
import { DisbursementWritesResolver } from './disbursement/disbursement-writes.resolver';
import { DisbursementResolver, PostingResolver } from './disbursement/disbursement.resolver';
import { disbursementTable } from './disbursement/disbursement.row';
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
import { disbursementLoaders } from './disbursement/disbursement.loader';
import { reconciliationLoaders } from './reconciliation/reconciliation.loader';
import { type LedgerSlice } from '../budget/ledger/ledger.repository';

/**
 * Payments of instalments, treasuries' statements, and the termination of lots, which stops their payments (FN-3,
 * EV-2).
 */
export const payment = {
  resolvers: [
    DisbursementResolver,
    DisbursementWritesResolver,
    PostingResolver,
    DisbursementsOfInstalmentResolver,
    DisbursementOfPostingResolver,
    ReconciliationResolver,
    TerminationResolver,
  ],
  tables: [disbursementTable, reconciliationTable, unmatchedTable],
  repositories: (access: Access) => ({
    disbursements: new DisbursementRepository(access),
    reconciliations: new ReconciliationRepository(access),
    unmatched: new UnmatchedRepository(access),
  }),
  loaders: (repositories: DisbursementSlice & ReconciliationSlice & LedgerSlice) =>
    mergeDistinct([disbursementLoaders(repositories), reconciliationLoaders(repositories)]),
  actions: [
    'DISBURSEMENT_APPROVED',
    'DISBURSEMENT_CONFIRMED',
    'DISBURSEMENT_PAID',
    'DISBURSEMENT_REJECTED',
    'DISBURSEMENT_REQUESTED',
    'DISBURSEMENT_RETURNED',
    'LOT_SETTLED',
    'LOT_TERMINATED',
    'RECONCILED',
  ],
} satisfies RecordingArea;
