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

/** Payments of instalments, treasuries' statements, and the end of a lot, which stops its payments (FN-3, EV-2). */
export const payment: RecordingArea = {
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
};
