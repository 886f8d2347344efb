import { randomBytes } from 'node:crypto';
import { Sealing } from '../../shared/runtime/sealing';
import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { areas, recordedActions } from './areas';
import { backgroundJobsWith } from './background-jobs';
import { type FinanceContext, type FinanceSettings, createContext } from './context';
import { toContract } from './contract/contract/contract.type';
import { toLot } from './contract/lot/lot.type';
import { daily } from './daily';
import { databaseWith } from './database';
import { followers } from './followers';
import { machineClients } from './machine-clients';
import { AccountVault } from './payment/payment-account/account-vault';
import { toContractor } from './procurement/contractor/contractor.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * Returns the finance subgraph without its webhooks. It owns contractors, procurement, contracts with their lots,
 * budgets, payments and machine clients.
 */
function silent(settings: FinanceSettings): Subgraph<FinanceContext> {
  return {
    name: 'finance',
    areas,
    orphanedTypes: [],
    references: REFERENCES,
    database: databaseWith((older) => settings.accountVault.seal(older.id, older)),
    createContext: (request) => createContext(request, { ...settings, recordedActions }),
    follows: followers,
    daily,
    machineClients,
  };
}

const REFERENCES: Subgraph<FinanceContext>['references'] = {
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
};

/** Returns the finance subgraph, with the background job that notifies its webhooks of recorded events. */
export function financeWith(settings: FinanceSettings): Subgraph<FinanceContext> {
  return { ...silent(settings), backgroundJob: backgroundJobsWith(settings.webhooks) };
}

/** A vault that no other process has. */
export const OWN_VAULT = new AccountVault(new Sealing(randomBytes(32)));

/** The subgraph with keys that no other process has. No webhook is notified. */
export const finance = silent({
  accountVault: OWN_VAULT,
  webhooks: { key: randomBytes(32), production: true, allowedHosts: [] },
});
