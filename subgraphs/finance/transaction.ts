import { type OwnWrite } from '../../shared/record/write/own-write';
import { pastScope } from '../../shared/store/past-scope';
import { type WriteAccess } from '../../shared/store/write';
import { type Asking } from '../../shared/graphql/request-context';
import { BudgetAdjustmentRepository } from './budget/appropriation/budget-adjustment.repository';
import { BudgetLineRepository } from './budget/budget-line/budget-line.repository';
import { ContractRepository } from './contract/contract/contract.repository';
import { MachineClientRepository } from './integration/machine-client/machine-client.repository';
import { DisbursementRepository } from './payment/disbursement/disbursement.repository';
import { FundingShareRepository } from './budget/funding-share/funding-share.repository';
import { KeptWaiverRepository } from '../../shared/follow/projection/waiver-projection';
import { PlaceRepository } from '../../shared/follow/projection/place-repository';
import { AcceptanceRepository } from './contract/acceptance/acceptance.repository';
import { ContractAttachmentRepository } from './contract/attachment/contract-attachment.repository';
import { ContractRevisionRepository } from './contract/revision/contract-revision.repository';
import { ContractorRepository } from './procurement/contractor/contractor.repository';
import { KnownContractorRepository } from './procurement/contractor/known-contractor.repository';
import { waiverTable } from './ground/guard/waived.row';
import { InstalmentRepository } from './contract/instalment/instalment.repository';
import { JudgementRepository } from './contract/evaluation-outcome/evaluation-outcome.repository';
import { LedgerRepository } from './budget/ledger/ledger.repository';
import { LotRepository } from './contract/lot/lot.repository';
import { ReconciliationRepository, UnmatchedRepository } from './payment/reconciliation/reconciliation.repository';
import { places } from './ground/place/place.row';
import { NoticeRepository } from './procurement/notice/notice.repository';
import { SubcontractingRepository } from './contract/contract-assignment/contract-assignment.repository';
import { PostingToComeRepository } from './contract/staffing/posting-to-come.repository';
import { TerminationCaseRepository } from './contract/termination-case/termination-case.repository';
import { webhookQueues } from './integration/queue/webhook-queues.repository';
import { WebhookRepository } from './integration/webhook/webhook.repository';

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
    contractors: new ContractorRepository(access),
    knownContractors: new KnownContractorRepository(access),
    notices: new NoticeRepository(access),
    revisions: new ContractRevisionRepository(access),
    contractAttachments: new ContractAttachmentRepository(access),
    subcontractings: new SubcontractingRepository(access),
    acceptances: new AcceptanceRepository(access),
    waivers: new KeptWaiverRepository(access, waiverTable),
    beyond: beyondScope(access),
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    disbursements: new DisbursementRepository(access),
    budgetLines: new BudgetLineRepository(access),
    fundingShares: new FundingShareRepository(access),
    adjustments: new BudgetAdjustmentRepository(access),
    ledger: new LedgerRepository(access),
    cases: new TerminationCaseRepository(access),
    judgements: new JudgementRepository(access),
    postingsToCome: new PostingToComeRepository(access),
    clients: new MachineClientRepository(access),
    places: new PlaceRepository(access, places),
    reconciliations: new ReconciliationRepository(access),
    unmatched: new UnmatchedRepository(access),
    webhooks: new WebhookRepository(access),
    queues: webhookQueues(access),
  };
}

/**
 * The one place past the caller's scope: a body has one credit code wherever it is registered, a station one contract at a time
 * whoever has signed it, and a machine client, which nobody reads, its end. It is read and never answered: a refusal that rests on
 * it says no more than that there is something.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return {
    contractors: new ContractorRepository(everywhere),
    lots: new LotRepository(everywhere),
    clients: new MachineClientRepository(everywhere),
  };
}

/** The same without a caller, when the hub tells webhooks of events. */
export type HubTx = ReturnType<typeof onTransaction>;

export function onTransaction({ access, now }: OwnWrite) {
  return { now, write: access.write, webhooks: new WebhookRepository(access), queues: webhookQueues(access) };
}
