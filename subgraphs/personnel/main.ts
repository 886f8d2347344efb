import { required } from '../../shared/runtime/settings/config';
import { loadSecret } from '../../shared/runtime/keys';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { database } from './database';
import { personnel } from './schema';
import { IdentityNumberVault } from './worker/worker/identity-number-vault';

runSubgraph({ name: 'personnel', database }, ({ keyFiles }) => {
  const encryption = loadSecret(required(keyFiles.identityEncryption, 'HUB_IDENTITY_ENCRYPTION_KEY_FILE'));
  const hash = loadSecret(required(keyFiles.identityHash, 'HUB_IDENTITY_HASH_KEY_FILE'));
  return personnel(new IdentityNumberVault({ encryption, hash }));
});
