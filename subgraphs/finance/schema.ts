import { randomBytes } from 'node:crypto';
import { KeyRing } from '../../shared/runtime/key-ring/key-ring';
import { Sealing } from '../../shared/runtime/sealing';
import { type DataKey } from '../../shared/store/keys/data-key';
import { type DatabaseShape } from '../../shared/store/open-database';
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
 * Returns the finance subgraph without the background job that notifies webhooks. The subgraph owns contractors,
 * procurement, contracts with their lots, budgets, payments, machine clients and webhooks.
 */
function silent(settings: FinanceSettings): Subgraph<FinanceContext> {
  return {
    name: 'finance',
    areas,
    orphanedTypes: [],
    references: REFERENCES,
    database: databaseFor(settings.accountVault, settings.webhooks.keys),
    createContext: (request) => createContext(request, { ...settings, recordedActions }),
    follows: followers,
    daily,
    machineClients,
  };
}

/** Returns the database for a process with this vault, and with the keys of webhooks if the process has them. */
export function databaseFor(vault: AccountVault, webhooks: KeyRing | null = null): DatabaseShape {
  const keys: DataKey[] = [{ name: 'accounts', ring: vault.keys, uses: [vault.use] }];
  if (webhooks !== null) keys.push({ name: 'webhooks', ring: webhooks, uses: [] });
  return databaseWith((older) => vault.seal(older.id, older), keys);
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

/** A vault with a random key. No other process can decrypt what it encrypts. */
export const OWN_VAULT = new AccountVault(new Sealing(randomBytes(32)));

/**
 * The finance subgraph with random keys. It cannot decrypt what another process encrypted, and it notifies no webhooks.
 */
export const finance = silent({
  accountVault: OWN_VAULT,
  webhooks: { keys: KeyRing.of(randomBytes(32)), production: true, allowedHosts: [] },
});
