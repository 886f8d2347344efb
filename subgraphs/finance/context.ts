import { type Request } from '../../shared/graphql/request';
import { figuresLoader, rowLoader, rowsLoader } from '../../shared/store/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/follow/projection/place';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { AcceptanceRepository } from './contract/acceptance/acceptance.repository';
import { generalBudgetLoader } from './facts/assessment/general-budget.loader';
import { lotRecordLoader } from './facts/assessment/lot-facts.loader';
import { BudgetAdjustmentRepository } from './budget/budget-adjustment/budget-adjustment.repository';
import { BudgetLineRepository } from './budget/budget-line/budget-line.repository';
import { MachineClientRepository } from './integration/machine-client/machine-client.repository';
import { ContractAttachmentRepository } from './contract/contract/contract-attachment.repository';
import { CommitmentRepository } from './budget/commitment/commitment.repository';
import { ContractRepository } from './contract/contract/contract.repository';
import { ContractRevisionRepository } from './contract/contract/contract-revision.repository';
import { ContractorRepository } from './procurement/contractor/contractor.repository';
import { DisbursementRepository } from './payment/disbursement/disbursement.repository';
import { record } from './ground/event/event.row';
import { fundingShareLoader } from './budget/funding-share/funding-share.loader';
import { FundingShareRepository } from './budget/funding-share/funding-share.repository';
import { InstalmentRepository } from './contract/instalment/instalment.repository';
import { balanceLoaders, divisionSumLoader } from './budget/ledger/ledger.loader';
import { LedgerRepository } from './budget/ledger/ledger.repository';
import { LotRepository } from './contract/lot/lot.repository';
import { NoticeRepository } from './procurement/notice/notice.repository';
import { ReconciliationRepository, UnmatchedRepository } from './payment/reconciliation/reconciliation.repository';
import { places } from './ground/station/place.row';
import { SubcontractingRepository } from './contract/subcontracting/subcontracting.repository';
import { TerminationCaseRepository } from './contract/termination-case/termination-case.repository';
import { inTransaction } from './transaction';
import { WebhookDeliveryRepository } from './integration/webhook/webhook-delivery.repository';
import { WebhookProgressRepository } from './integration/webhook/webhook-progress.repository';
import { type WebhookSettings } from './integration/webhook/webhook-settings';
import { secretOf } from './integration/webhook/webhook-signature';
import { WebhookRepository } from './integration/webhook/webhook.repository';

export type FinanceContext = ReturnType<typeof createContext>;

export function createContext(request: Request, { key, ...webhookReach }: WebhookSettings) {
  const base = requestContext(request);
  const { access } = base;
  const lots = new LotRepository(access);
  const instalments = new InstalmentRepository(access);
  const contracts = new ContractRepository(access);
  const notices = new NoticeRepository(access);
  const disbursements = new DisbursementRepository(access);
  const budgetLines = new BudgetLineRepository(access);
  const adjustments = new BudgetAdjustmentRepository(access);
  const shares = new FundingShareRepository(access);
  const ledger = new LedgerRepository(access);
  const subcontractings = new SubcontractingRepository(access);
  const contractors = new ContractorRepository(access);
  const cases = new TerminationCaseRepository(access);
  const clients = new MachineClientRepository(access);
  const reconciliations = new ReconciliationRepository(access);
  const unmatched = new UnmatchedRepository(access);
  const acceptances = new AcceptanceRepository(access);
  const revisions = new ContractRevisionRepository(access);
  const contractAttachments = new ContractAttachmentRepository(access);
  const commitments = new CommitmentRepository(access);
  const webhooks = new WebhookRepository(access);
  const deliveries = new WebhookDeliveryRepository(access);
  const bought = { lots, instalments, contracts, contractors, notices, subcontractings };
  const load = {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    contractor: rowLoader(contractors, 'id'),
    contract: rowLoader(contracts, 'id'),
    notice: rowLoader(notices, 'id'),
    lot: rowLoader(lots, 'id'),
    instalment: rowLoader(instalments, 'id'),
    disbursement: rowLoader(disbursements, 'id'),
    budgetLine: rowLoader(budgetLines, 'id'),
    adjustmentsOfLine: rowsLoader('budgetLineId', (ids) => adjustments.ofLines(ids)),
    acceptance: rowLoader(acceptances, 'id'),
    subcontracting: rowLoader(subcontractings, 'id'),
    lotsOfContract: rowsLoader('contractId', (ids) => lots.ofContracts(ids)),
    lotsOfStation: rowsLoader('stationId', (ids) => lots.ofStations(ids)),
    hubLots: rowsLoader('districtCode', (codes) => lots.ofHubs(codes)),
    instalmentsOfLot: rowsLoader('lotId', (ids) => instalments.ofLots(ids)),
    awaitedAtStation: rowsLoader('stationId', (ids) => instalments.awaitedAt(ids)),
    disbursementsOfInstalment: rowsLoader('instalmentId', (ids) => disbursements.ofInstalments(ids)),
    postingsOfDisbursement: rowsLoader('disbursementId', (ids) => ledger.paymentsOf(ids)),
    casesOfLot: rowsLoader('lotId', (ids) => cases.ofLots(ids)),
    acceptancesOfLot: rowsLoader('lotId', (ids) => acceptances.ofLots(ids)),
    commitmentsOfContract: rowsLoader('contractId', (ids) => commitments.ofContracts(ids)),
    revisionsOfContract: rowsLoader('contractId', (ids) => revisions.ofContracts(ids)),
    contractAttachment: rowLoader(contractAttachments, 'id'),
    attachmentsOfContract: rowsLoader('contractId', (ids) => contractAttachments.ofContracts(ids)),
    subcontractingsOfContract: rowsLoader('contractId', (ids) => subcontractings.ofContracts(ids)),
    reconciliation: rowLoader(reconciliations, 'id'),
    unmatchedOfReconciliation: rowsLoader('reconciliationId', (ids) => unmatched.ofReconciliations(ids)),
    lotRecord: lotRecordLoader({ ...bought, disbursements, ledger, budgetLines }),
    committed: balanceLoaders(ledger, 'committed'),
    disbursed: balanceLoaders(ledger, 'disbursed'),
    available: figuresLoader((ids: readonly string[]) => ledger.sumsBy('budgetLineId', ids, 'available'), 0),
    amount: figuresLoader((ids: readonly string[]) => ledger.amountsOf(ids), 0),
    fundingShare: fundingShareLoader(shares),
    shareById: rowLoader(shares, 'id'),
    generalBudget: generalBudgetLoader(ledger),
    budgeted: divisionSumLoader((codes, year) => ledger.amountsIn(codes, year)),
    webhook: rowLoader(webhooks, 'id'),
    webhookProgress: rowLoader(new WebhookProgressRepository(access), 'webhookId'),
    webhookWaiting: figuresLoader((ids) => deliveries.waitingOf(ids), 0),
  };
  const write = mutationRunner(request, inTransaction);
  const readReceipts = receiptReader(request);
  const webhookSecret = (id: string) => secretOf(key, id);
  const lists = { contracts, notices, disbursements, budgetLines, ledger, cases, clients, reconciliations, webhooks };
  return {
    ...base,
    ...recordContext(request, base, record),
    ...lists,
    load,
    write,
    readReceipts,
    webhookReach,
    webhookSecret,
  };
}
