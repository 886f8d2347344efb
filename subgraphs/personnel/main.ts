import { filledWith } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadSecret } from '../../shared/runtime/keys';
import { type Config } from '../../shared/runtime/settings/config';
import { required } from '../../shared/runtime/settings/settings';
import { database, databaseWith } from './database';
import { fillDemoWith } from './demo/demo';
import { personnel } from './schema';
import { PersonalDataVault } from './worker/worker/personal-data-vault';

runSubgraph(
  { name: 'personnel', database },
  {
    make: (config) => personnel(vaultOf(config)),
    migrated: (config) => {
      const vault = vaultOf(config);
      return databaseWith((older) => vault.sealOlder(older));
    },
    fillDatabase: (config) => filledWith(fillDemoWith(vaultOf(config))),
  },
);

function vaultOf({ keyFiles }: Config): PersonalDataVault {
  const encryption = loadSecret(required(keyFiles.identityEncryption, 'HUB_IDENTITY_ENCRYPTION_KEY_FILE'));
  const hash = loadSecret(required(keyFiles.identityHash, 'HUB_IDENTITY_HASH_KEY_FILE'));
  return new PersonalDataVault({ encryption, hash });
}
