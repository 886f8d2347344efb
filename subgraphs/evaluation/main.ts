import { fillDatabase } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { loadSecret } from '../../shared/runtime/keys';
import { Sealing } from '../../shared/runtime/sealing';
import { required } from '../../shared/runtime/settings/settings';
import { database } from './database';
import { fillDemo } from './demo/demo';
import { ComplaintVault } from './oversight/complaint/complaint-vault';
import { evaluationWith } from './schema';

runSubgraph(
  { name: 'evaluation', database },
  {
    make: ({ mostComplaintsADay, keyFiles }) => {
      const key = loadSecret(required(keyFiles.complaint, 'HUB_COMPLAINT_KEY_FILE'));
      return evaluationWith({ mostComplaintsADay, vault: new ComplaintVault(new Sealing(key)) });
    },
    fillDatabase: () => (filled, filling) => fillDatabase({ ...filled, fillDemo }, filling),
  },
);
