import { required } from '../../shared/runtime/settings/config';
import { loadSecret } from '../../shared/runtime/keys';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { database } from './database';
import { financeWith } from './schema';

runSubgraph({ name: 'finance', database }, ({ keyFiles, production, webhookHosts: allowedHosts }) => {
  const key = loadSecret(required(keyFiles.webhook, 'HUB_WEBHOOK_KEY_FILE'));
  return financeWith({ key, production, allowedHosts });
});
