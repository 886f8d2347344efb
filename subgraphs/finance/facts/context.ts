import { type AreaContext } from '../../../shared/graphql/request-context';
import { rowsLoader } from '../../../shared/store/load-rows';
import { type BudgetLoaders, type BudgetRepositories } from '../budget/context';
import { type ContractLoaders, type ContractRepositories } from '../contract/context';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type PaymentLoaders, type PaymentRepositories } from '../payment/context';
import { type ProcurementLoaders, type ProcurementRepositories } from '../procurement/context';
import { generalBudgetLoader } from './general-budget/general-budget.loader';
import { lotRecordLoader } from './lot/lot-facts.loader';

type LowerRepositories = GroundRepositories & ProcurementRepositories & ContractRepositories;
type Repositories = LowerRepositories & BudgetRepositories & PaymentRepositories;

/** Loaders of one request. */
export function factsLoaders(repositories: Repositories) {
  return {
    lotRecord: lotRecordLoader(repositories),
    hubLots: rowsLoader('districtCode', (codes) => repositories.lots.ofHubs(codes)),
    generalBudget: generalBudgetLoader(repositories.ledger),
  };
}
export type FactsLoaders = ReturnType<typeof factsLoaders>;

type LowerLoaders = GroundLoaders & ProcurementLoaders & ContractLoaders & BudgetLoaders & PaymentLoaders;
export type FactsContext = AreaContext<Repositories, LowerLoaders & FactsLoaders>;
