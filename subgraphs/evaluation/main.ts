import { filledWith } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadRing } from '../../shared/runtime/keys';
import { Sealing } from '../../shared/runtime/sealing';
import { type Config } from '../../shared/runtime/settings/config';
import { required } from '../../shared/runtime/settings/settings';
import { database } from './database';
import { fillDemoWith } from './demo/demo';
import { ComplaintVault } from './oversight/complaint/complaint-vault';
import { databaseFor, evaluationWith } from './schema';

runSubgraph(
  { name: 'evaluation', database },
  {
    make: (config) => evaluationWith({ mostComplaintsADay: config.mostComplaintsADay, vault: vaultOf(config) }),
    migrated: (config) => databaseFor(vaultOf(config)),
    fillDatabase: (config) => filledWith(fillDemoWith(vaultOf(config))),
  },
);

function vaultOf({ keyFiles }: Config): ComplaintVault {
  return new ComplaintVault(
    new Sealing(loadRing('complaints', required(keyFiles.complaint, 'HUB_COMPLAINT_KEY_FILE'))),
  );
}
