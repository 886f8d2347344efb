import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type BudgetLoaders, type BudgetRepositories } from '../budget/context';
import { type ContractLoaders, type ContractRepositories, type ContractTransaction } from '../contract/context';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type ProcurementLoaders, type ProcurementRepositories } from '../procurement/context';
import { DisbursementRepository } from './disbursement/disbursement.repository';
import { ReconciliationRepository, UnmatchedRepository } from './reconciliation/reconciliation.repository';

/** Repositories on a request or on a transaction. */
export function paymentRepositories(access: Access) {
  return {
    disbursements: new DisbursementRepository(access),
    reconciliations: new ReconciliationRepository(access),
    unmatched: new UnmatchedRepository(access),
  };
}
export type PaymentRepositories = ReturnType<typeof paymentRepositories>;

/** Loaders of one request. */
export function paymentLoaders({
  disbursements,
  reconciliations,
  unmatched,
  ledger,
}: PaymentRepositories & Pick<BudgetRepositories, 'ledger'>) {
  return {
    disbursement: rowLoader(disbursements, 'id'),
    disbursementsOfInstalment: rowsLoader('instalmentId', (ids) => disbursements.ofInstalments(ids)),
    postingsOfDisbursement: rowsLoader('disbursementId', (ids) => ledger.paymentsOf(ids)),
    reconciliation: rowLoader(reconciliations, 'id'),
    unmatchedOfReconciliation: rowsLoader('reconciliationId', (ids) => unmatched.ofReconciliations(ids)),
  };
}
export type PaymentLoaders = ReturnType<typeof paymentLoaders>;

type LowerRepositories = GroundRepositories & ProcurementRepositories & ContractRepositories & BudgetRepositories;
type Repositories = LowerRepositories & PaymentRepositories;
type Loaders = GroundLoaders & ProcurementLoaders & ContractLoaders & BudgetLoaders & PaymentLoaders;
export type PaymentTransaction = Transaction<Repositories> & Pick<ContractTransaction, 'beyond'>;
export type PaymentContext = AreaContext<Repositories, Loaders, PaymentTransaction>;
