import { PlaceRepository } from '../../shared/data/place-repository';
import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { BudgetAdjustmentRepository } from './budget-adjustment/budget-adjustment.repository';
import { BudgetLineRepository } from './budget-line/budget-line.repository';
import { ContractRepository } from './contract/contract.repository';
import { MachineClientRepository } from './client/machine-client.repository';
import { DisbursementRepository } from './disbursement/disbursement.repository';
import { InstalmentRepository } from './instalment/instalment.repository';
import { JudgementRepository } from './judgement/judgement.repository';
import { LedgerRepository } from './ledger/ledger.repository';
import { LotRepository } from './lot/lot.repository';
import { ReconciliationRepository, UnmatchedRepository } from './reconciliation/reconciliation.repository';
import { places } from './station/place.row';
import { TerminationCaseRepository } from './termination-case/termination-case.repository';

export type FinanceTx = ReturnType<typeof inTransaction>;

/**
 * What a command works with: who asks, the repositories on its transaction, and the record. Whoever changes anything of a lot
 * (its instalments, its payments, what it binds) locks the lot's row first, and who moves money of a contract the contract's row
 * before that; budget lines come last, by their ids. So each finds what the other has done.
 */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return {
    ...asking,
    write: access.write,
    contracts: new ContractRepository(access),
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    disbursements: new DisbursementRepository(access),
    budgetLines: new BudgetLineRepository(access),
    adjustments: new BudgetAdjustmentRepository(access),
    ledger: new LedgerRepository(access),
    cases: new TerminationCaseRepository(access),
    judgements: new JudgementRepository(access),
    clients: new MachineClientRepository(access),
    places: new PlaceRepository(access, places),
    reconciliations: new ReconciliationRepository(access),
    unmatched: new UnmatchedRepository(access),
  };
}
