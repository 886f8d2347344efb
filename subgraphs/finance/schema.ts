import { randomBytes } from 'node:crypto';
import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { areas, recordedActions } from './areas';
import { backgroundJobsWith } from './background-jobs';
import { type FinanceContext, createContext } from './context';
import { toContract } from './contract/contract/contract.type';
import { toLot } from './contract/lot/lot.type';
import { daily } from './daily';
import { database } from './database';
import { followers } from './followers';
import { type WebhookSettings } from './integration/sending/webhook-settings';
import { machineClients } from './machine-clients';
import { toContractor } from './procurement/contractor/contractor.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * The settings of a subgraph without webhooks: the key is random and known only to this process, and nothing is sent.
 */
const OWN_SETTINGS: WebhookSettings = { key: randomBytes(32), production: true, allowedHosts: [] };

/**
 * The finance subgraph, which owns contractors, procurement, contracts with their lots, budgets, payments and machine
 * clients. In this form, no webhook is notified.
 */
export const finance: Subgraph<FinanceContext> = {
  name: 'finance',
  areas,
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
  createContext: (request) => createContext(request, { webhooks: OWN_SETTINGS, recordedActions }),

  follows: followers,
  daily,
  machineClients,
};

/** Returns the same subgraph with its webhooks, which are notified of what is recorded. */
export function financeWith(webhooks: WebhookSettings): Subgraph<FinanceContext> {
  return {
    ...finance,
    createContext: (request) => createContext(request, { webhooks, recordedActions }),
    backgroundJob: backgroundJobsWith(webhooks),
  };
}
