import { type RecordingArea } from '../ground/event/recording-area';
import { AppropriationResolver } from './appropriation/appropriation.resolver';
import { BudgetAdjustmentResolver } from './appropriation/budget-adjustment.resolver';
import { budgetAdjustmentTable } from './appropriation/budget-adjustment.row';
import { BudgetExecutionResolver } from './budget-execution/budget-execution.resolver';
import { BudgetLineResolver } from './budget-line/budget-line.resolver';
import { budgetLineTable } from './budget-line/budget-line.row';
import { CommitmentResolver, CommittedLineResolver } from './commitment/commitment.resolver';
import { BudgetLineMoneyResolver } from './funding/budget-line-money.resolver';
import { ContractMoneyResolver, LotMoneyResolver } from './funding/contract-money.resolver';
import { DivisionFundingResolver, FundingOfDivisionResolver } from './funding/division-funding.resolver';
import { FundingOfStationResolver, StationFundingResolver } from './funding/station-funding.resolver';
import { FundingShareResolver } from './funding-share/funding-share.resolver';
import { fundingShareTable } from './funding-share/funding-share.row';
import { LedgerResolver } from './ledger/ledger.resolver';
import { ledgerTable } from './ledger/ledger.row';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { BudgetLineRepository, type BudgetLineSlice } from './budget-line/budget-line.repository';
import { BudgetAdjustmentRepository, type BudgetAdjustmentSlice } from './appropriation/budget-adjustment.repository';
import { FundingShareRepository, type FundingShareSlice } from './funding-share/funding-share.repository';
import { LedgerRepository, type LedgerSlice } from './ledger/ledger.repository';
import { CommitmentRepository, type CommitmentSlice } from './commitment/commitment.repository';
import { budgetLineLoaders } from './budget-line/budget-line.loader';
import { budgetAdjustmentLoaders } from './appropriation/budget-adjustment.loader';
import { commitmentLoaders } from './commitment/commitment.loader';
import { ledgerLoaders } from './ledger/ledger.loader';
import { fundingShareLoaders } from './funding-share/funding-share.loader';

/**
 * The area of budgets (FN-1, FN-2): the city's funding shares, budget lines, the commitments that encumber these lines,
 * and the ledger.
 */
export const budget = {
  resolvers: [
    BudgetLineResolver,
    BudgetLineMoneyResolver,
    AppropriationResolver,
    BudgetAdjustmentResolver,
    LedgerResolver,
    CommitmentResolver,
    CommittedLineResolver,
    BudgetExecutionResolver,
    FundingShareResolver,
    ContractMoneyResolver,
    LotMoneyResolver,
    FundingOfStationResolver,
    StationFundingResolver,
    FundingOfDivisionResolver,
    DivisionFundingResolver,
  ],
  tables: [budgetLineTable, budgetAdjustmentTable, fundingShareTable, ledgerTable],
  repositories: (access: Access) => ({
    budgetLines: new BudgetLineRepository(access),
    adjustments: new BudgetAdjustmentRepository(access),
    fundingShares: new FundingShareRepository(access),
    ledger: new LedgerRepository(access),
    commitments: new CommitmentRepository(access),
  }),
  loaders: (
    repositories: BudgetLineSlice & BudgetAdjustmentSlice & FundingShareSlice & LedgerSlice & CommitmentSlice,
  ) =>
    mergeDistinct([
      budgetLineLoaders(repositories),
      budgetAdjustmentLoaders(repositories),
      commitmentLoaders(repositories),
      ledgerLoaders(repositories),
      fundingShareLoaders(repositories),
    ]),
  actions: ['BUDGET_LINE_ADJUSTED', 'BUDGET_LINE_OPENED', 'FUNDING_SHARE_SET', 'LEDGER_ENTRY_BOOKED'],
} satisfies RecordingArea;
