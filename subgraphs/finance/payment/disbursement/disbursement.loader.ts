import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type DisbursementSlice } from './disbursement.repository';
import { type LedgerSlice } from '../../budget/ledger/ledger.repository';

/** Returns the loaders of payments by id and by instalment, and of postings on budget lines by payment. */
export function disbursementLoaders({ disbursements, ledger }: DisbursementSlice & LedgerSlice) {
  return {
    disbursement: rowLoader(disbursements, 'id'),
    disbursementsOfInstalment: rowsLoader('instalmentId', (ids) => disbursements.ofInstalments(ids)),
    postingsOfDisbursement: rowsLoader('disbursementId', (ids) => ledger.paymentsOf(ids)),
  };
}
export type DisbursementLoaders = ReturnType<typeof disbursementLoaders>;
