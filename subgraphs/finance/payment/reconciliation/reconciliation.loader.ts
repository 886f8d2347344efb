import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ReconciliationSlice } from './reconciliation.repository';

/** Loads reconciliations by id, and their unmatched lines. */
export function reconciliationLoaders({ reconciliations, unmatched }: ReconciliationSlice) {
  return {
    reconciliation: rowLoader(reconciliations, 'id'),
    unmatchedOfReconciliation: rowsLoader('reconciliationId', (ids) => unmatched.ofReconciliations(ids)),
  };
}
export type ReconciliationLoaders = ReturnType<typeof reconciliationLoaders>;
