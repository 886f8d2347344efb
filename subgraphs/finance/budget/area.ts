import { type RecordingArea } from '../ground/event/recording-area';
import { AppropriationResolver } from './appropriation/appropriation.resolver';
import { BudgetAdjustmentResolver } from './appropriation/budget-adjustment.resolver';
import { budgetAdjustmentTable } from './appropriation/budget-adjustment.row';
import { BudgetExecutionResolver } from './budget-execution/budget-execution.resolver';
import { BudgetLineResolver } from './budget-line/budget-line.resolver';
import { budgetLineTable } from './budget-line/budget-line.row';
import { CommitmentResolver, CommittedLineResolver } from './commitment/commitment.resolver';
import { ContractMoneyResolver, LotMoneyResolver } from './funding/contract-money.resolver';
import { DivisionFundingResolver, FundingOfDivisionResolver } from './funding/division-funding.resolver';
import { FundingOfStationResolver, StationFundingResolver } from './funding/station-funding.resolver';
import { FundingShareResolver } from './funding-share/funding-share.resolver';
import { fundingShareTable } from './funding-share/funding-share.row';
import { LedgerResolver } from './ledger/ledger.resolver';
import { ledgerTable } from './ledger/ledger.row';

/** What finance bureaus appropriate, what contracts encumber of it, and the ledger in which both are booked (FN-1, FN-2). */
export const budget: RecordingArea = {
  resolvers: [
    BudgetLineResolver,
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
  actions: ['BUDGET_LINE_ADJUSTED', 'BUDGET_LINE_OPENED', 'FUNDING_SHARE_SET', 'LEDGER_ENTRY_BOOKED'],
};
