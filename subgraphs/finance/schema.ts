import { randomBytes } from 'node:crypto';
import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import {
  AcceptanceResolver,
  InstalmentAcceptanceResolver,
  LotAcceptanceResolver,
} from './contract/acceptance/acceptance.resolver';
import { HubLotFactsResolver, LotFactsResolver } from './facts/assessment/assessment.resolver';
import { BudgetExecutionResolver } from './budget/budget-execution/budget-execution.resolver';
import { BudgetLineWritesResolver } from './budget/budget-line/budget-line-writes.resolver';
import { BudgetLineResolver } from './budget/budget-line/budget-line.resolver';
import { CommitmentResolver, CommittedLineResolver } from './budget/commitment/commitment.resolver';
import { MachineClientResolver } from './integration/machine-client/machine-client.resolver';
import { clients } from './clients';
import { type FinanceContext, createContext } from './context';
import {
  ContractAttachmentResolver,
  RevisionAttachmentResolver,
} from './contract/contract/contract-attachment.resolver';
import { ContractResolver } from './contract/contract/contract.resolver';
import { ContractWritesResolver } from './contract/contract/contract-writes.resolver';
import { toContract } from './contract/contract/contract.type';
import { ContractorResolver } from './procurement/contractor/contractor.resolver';
import { toContractor } from './procurement/contractor/contractor.type';
import { daily } from './daily';
import { database } from './database';
import { DisbursementResolver, PostingResolver } from './payment/disbursement/disbursement.resolver';
import { DisbursementWritesResolver } from './payment/disbursement/disbursement-writes.resolver';
import { DivisionFundingResolver, DivisionResolver } from './ground/division/division.resolver';
import { EventResolver } from './ground/event/event.resolver';
import { followers } from './followers';
import { FundingShareResolver } from './budget/funding-share/funding-share.resolver';
import { InstalmentResolver } from './contract/instalment/instalment.resolver';
import { LedgerResolver } from './budget/ledger/ledger.resolver';
import { LotResolver } from './contract/lot/lot.resolver';
import { toLot } from './contract/lot/lot.type';
import { TerminationResolver } from './contract/lot/termination.resolver';
import { AwardResolver, NoticeResolver } from './procurement/notice/notice.resolver';
import { ReconciliationResolver } from './payment/reconciliation/reconciliation.resolver';
import { NoticeWritesResolver } from './procurement/notice/notice-writes.resolver';
import { StationFundingResolver, StationResolver } from './ground/station/station.resolver';
import { SubcontractingResolver } from './contract/subcontracting/subcontracting.resolver';
import { TerminationCaseResolver } from './contract/termination-case/termination-case.resolver';
import { type WebhookSettings } from './integration/webhook/webhook-settings';
import { WebhookStateResolver } from './integration/webhook/webhook-state.resolver';
import { WebhookResolver } from './integration/webhook/webhook.resolver';
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
  areas: [
    {
      tables: [],
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
    },
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
  follows: followers,
  daily,
  machineClients: clients,
};

/** The same, with what its webhooks need: they are told of what is put on record. */
export function financeWith(settings: WebhookSettings): Subgraph<FinanceContext> {
  return {
    ...finance,
    createContext: (request) => createContext(request, settings),
    backgroundJob: worksWith(settings),
  };
}
