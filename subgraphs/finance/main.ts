import { fillDatabase } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadSecret } from '../../shared/runtime/keys';
import { required } from '../../shared/runtime/settings/config';
import { database } from './database';
import { fillDemo } from './demo/demo';
import { financeWith } from './schema';

runSubgraph(
  { name: 'finance', database },
  {
    make: ({ keyFiles, production, webhookHosts: allowedHosts }) => {
      const key = loadSecret(required(keyFiles.webhook, 'HUB_WEBHOOK_KEY_FILE'));
      return financeWith({ key, production, allowedHosts });
    },
    fillDatabase: () => (filled, filling) => fillDatabase({ ...filled, fillDemo }, filling),
  },
);
