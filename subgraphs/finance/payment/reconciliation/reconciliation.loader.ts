import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ReconciliationSlice } from './reconciliation.repository';

/** Returns the loaders of reconciliations by id, and of unmatched lines by reconciliation. */
export function reconciliationLoaders({ reconciliations, unmatched }: ReconciliationSlice) {
  return {
    reconciliation: rowLoader(reconciliations, 'id'),
    unmatchedOfReconciliation: rowsLoader('reconciliationId', (ids) => unmatched.ofReconciliations(ids)),
  };
}
export type ReconciliationLoaders = ReturnType<typeof reconciliationLoaders>;
