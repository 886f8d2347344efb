import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { figuresLoader, rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type ContractLoaders, type ContractRepositories } from '../contract/context';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type ProcurementLoaders, type ProcurementRepositories } from '../procurement/context';
import { BudgetAdjustmentRepository } from './appropriation/budget-adjustment.repository';
import { BudgetLineRepository } from './budget-line/budget-line.repository';
import { CommitmentRepository } from './commitment/commitment.repository';
import { fundingShareLoader } from './funding-share/funding-share.loader';
import { FundingShareRepository } from './funding-share/funding-share.repository';
import { balanceLoaders, divisionSumLoader } from './ledger/ledger.loader';
import { LedgerRepository } from './ledger/ledger.repository';

/** Repositories on a request or on a transaction. */
export function budgetRepositories(access: Access) {
  return {
    budgetLines: new BudgetLineRepository(access),
    adjustments: new BudgetAdjustmentRepository(access),
    fundingShares: new FundingShareRepository(access),
    ledger: new LedgerRepository(access),
    commitments: new CommitmentRepository(access),
  };
}
export type BudgetRepositories = ReturnType<typeof budgetRepositories>;

/** Loaders of one request. */
export function budgetLoaders(repositories: BudgetRepositories) {
  const { budgetLines, adjustments, fundingShares, ledger, commitments } = repositories;
  return {
    budgetLine: rowLoader(budgetLines, 'id'),
    adjustmentsOfLine: rowsLoader('budgetLineId', (ids) => adjustments.ofLines(ids)),
    commitmentsOfContract: rowsLoader('contractId', (ids) => commitments.ofContracts(ids)),
    committed: balanceLoaders(ledger, 'committed'),
    disbursed: balanceLoaders(ledger, 'disbursed'),
    available: figuresLoader((ids: readonly string[]) => ledger.sumsBy('budgetLineId', ids, 'available'), 0),
    amount: figuresLoader((ids: readonly string[]) => ledger.amountsOf(ids), 0),
    budgeted: divisionSumLoader((codes, year) => ledger.amountsIn(codes, year)),
    fundingShare: fundingShareLoader(fundingShares),
    shareById: rowLoader(fundingShares, 'id'),
  };
}
export type BudgetLoaders = ReturnType<typeof budgetLoaders>;

type Repositories = GroundRepositories & ProcurementRepositories & ContractRepositories & BudgetRepositories;
type Loaders = GroundLoaders & ProcurementLoaders & ContractLoaders & BudgetLoaders;
export type BudgetContext = AreaContext<Repositories, Loaders>;
export type BudgetTransaction = Transaction<Repositories>;
