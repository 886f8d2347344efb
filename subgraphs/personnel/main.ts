import { filledWith } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadRing } from '../../shared/runtime/keys';
import { type Config } from '../../shared/runtime/settings/config';
import { required } from '../../shared/runtime/settings/settings';
import { database } from './database';
import { fillDemoWith } from './demo/demo';
import { databaseFor, personnel } from './schema';
import { PersonalDataVault } from './worker/worker/personal-data-vault';

runSubgraph(
  { name: 'personnel', database },
  {
    make: (config) => personnel(vaultOf(config)),
    migrated: (config) => databaseFor(vaultOf(config)),
    fillDatabase: (config) => filledWith(fillDemoWith(vaultOf(config))),
  },
);

function vaultOf({ keyFiles }: Config): PersonalDataVault {
  const encryption = required(keyFiles.identityEncryption, 'HUB_IDENTITY_ENCRYPTION_KEY_FILE');
  const hash = required(keyFiles.identityHash, 'HUB_IDENTITY_HASH_KEY_FILE');
  return new PersonalDataVault({
    encryption: loadRing('identity-encryption', encryption),
    hash: loadRing('identity-hash', hash),
  });
}
