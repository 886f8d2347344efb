import { filledWith } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadRing } from '../../shared/runtime/keys';
import { Sealing } from '../../shared/runtime/sealing';
import { type Config } from '../../shared/runtime/settings/config';
import { required } from '../../shared/runtime/settings/settings';
import { database } from './database';
import { fillDemoWith } from './demo/demo';
import { AccountVault } from './payment/payment-account/account-vault';
import { databaseFor, financeWith } from './schema';

runSubgraph(
  { name: 'finance', database },
  {
    make: (config) => {
      const { keyFiles, production, webhookHosts: allowedHosts } = config;
      const keys = loadRing('webhooks', required(keyFiles.webhook, 'HUB_WEBHOOK_KEY_FILE'));
      return financeWith({ accountVault: vaultOf(config), webhooks: { keys, production, allowedHosts } });
    },
    migrated: (config) => databaseFor(vaultOf(config)),
    fillDatabase: (config) => filledWith(fillDemoWith(vaultOf(config))),
  },
);

function vaultOf({ keyFiles }: Config): AccountVault {
  return new AccountVault(new Sealing(loadRing('accounts', required(keyFiles.account, 'HUB_ACCOUNT_KEY_FILE'))));
}
