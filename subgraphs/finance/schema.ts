import { randomBytes } from 'node:crypto';
import { type DivisionCode } from '../../shared/division-code';
import { type Subgraph } from '../../shared/graphql/build-subgraph';
import {
  AcceptanceResolver,
  InstalmentAcceptanceResolver,
  LotAcceptanceResolver,
} from './acceptance/acceptance.resolver';
import { HubLotFactsResolver, LotFactsResolver } from './assessment/assessment.resolver';
import { BudgetExecutionResolver } from './budget-execution/budget-execution.resolver';
import { BudgetLineWritesResolver } from './budget-line/budget-line-writes.resolver';
import { BudgetLineResolver } from './budget-line/budget-line.resolver';
import { CommitmentResolver, CommittedLineResolver } from './commitment/commitment.resolver';
import { MachineClientResolver } from './client/machine-client.resolver';
import { clients } from './clients';
import { type FinanceContext, createContext } from './context';
import { ContractAttachmentResolver, RevisionAttachmentResolver } from './contract/contract-attachment.resolver';
import { ContractResolver } from './contract/contract.resolver';
import { ContractWritesResolver } from './contract/contract-writes.resolver';
import { toContract } from './contract/contract.type';
import { ContractorResolver } from './contractor/contractor.resolver';
import { toContractor } from './contractor/contractor.type';
import { daily } from './daily';
import { database } from './database';
import { fillDemo } from './demo';
import { DisbursementResolver, PostingResolver } from './disbursement/disbursement.resolver';
import { DisbursementWritesResolver } from './disbursement/disbursement-writes.resolver';
import { DivisionFundingResolver, DivisionResolver } from './division/division.resolver';
import { EventResolver } from './event/event.resolver';
import { followers } from './followers';
import { FundingShareResolver } from './funding-share/funding-share.resolver';
import { InstalmentResolver } from './instalment/instalment.resolver';
import { LedgerResolver } from './ledger/ledger.resolver';
import { LotResolver } from './lot/lot.resolver';
import { toLot } from './lot/lot.type';
import { TerminationResolver } from './lot/termination.resolver';
import { AwardResolver, NoticeResolver } from './notice/notice.resolver';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver';
import { NoticeWritesResolver } from './notice/notice-writes.resolver';
import { StationFundingResolver, StationResolver } from './station/station.resolver';
import { SubcontractingResolver } from './subcontracting/subcontracting.resolver';
import { TerminationCaseResolver } from './termination-case/termination-case.resolver';
import { type WebhookSettings } from './webhook/webhook-settings';
import { WebhookStateResolver } from './webhook/webhook-state.resolver';
import { WebhookResolver } from './webhook/webhook.resolver';
import { worksWith } from './works';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Nobody has it but this process, and nothing is sent: for what needs no webhooks. */
const OWN_SETTINGS: WebhookSettings = { key: randomBytes(32), production: true, allowedHosts: [] };

/**
 * Owns contractors, procurement, contracts with their lots, budgets and payments; and the machine clients. As it runs where no
 * webhook is told of anything.
 */
export const finance: Subgraph<FinanceContext> = {
  name: 'finance',
  resolvers: [
    ContractorResolver,
    NoticeResolver,
    AwardResolver,
    NoticeWritesResolver,
    ContractResolver,
    ContractWritesResolver,
    ContractAttachmentResolver,
    RevisionAttachmentResolver,
    SubcontractingResolver,
    LotResolver,
    TerminationResolver,
    TerminationCaseResolver,
    AcceptanceResolver,
    LotAcceptanceResolver,
    InstalmentAcceptanceResolver,
    InstalmentResolver,
    DisbursementResolver,
    DisbursementWritesResolver,
    PostingResolver,
    BudgetLineResolver,
    BudgetLineWritesResolver,
    CommitmentResolver,
    CommittedLineResolver,
    BudgetExecutionResolver,
    FundingShareResolver,
    LedgerResolver,
    ReconciliationResolver,
    StationResolver,
    StationFundingResolver,
    DivisionResolver,
    DivisionFundingResolver,
    LotFactsResolver,
    HubLotFactsResolver,
    MachineClientResolver,
    WebhookResolver,
    WebhookStateResolver,
    EventResolver,
  ],
  orphanedTypes: [],
  references: {
    Station: ({ id }: ById, { load }) => load.station.load(id),
    Division: ({ code }: ByCode, { load }) => load.division.load(code),
    Contractor: async ({ id }: ById, { load }) => {
      const row = await load.contractor.load(id);
      return row && toContractor(row);
    },
    ServiceContract: async ({ id }: ById, { load }) => {
      const row = await load.contract.load(id);
      return row && toContract(row);
    },
    Lot: async ({ id }: ById, { load }) => {
      const row = await load.lot.load(id);
      return row && toLot(row);
    },
  },
  database,
  createContext: (request) => createContext(request, OWN_SETTINGS),
  fillDemo,
  follows: followers,
  daily,
  clients,
};

/** The same, with what its webhooks need: they are told of what is put on record. */
export function financeWith(settings: WebhookSettings): Subgraph<FinanceContext> {
  return { ...finance, createContext: (request) => createContext(request, settings), works: worksWith(settings) };
}
