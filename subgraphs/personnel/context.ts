import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Request } from '../../shared/graphql/request';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { type RunMutation, mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { contact } from './contact/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { record } from './ground/event/event.row';
import { histories } from './history';
import { hours } from './hours/area';
import { posting } from './posting/area';
import { training } from './training/area';
import { type PersonnelTx, inTransaction, repositories } from './transaction';
import { worker } from './worker/area';
import { NotedReads } from './worker/personal-data/noted-reads';
import { type PersonalDataVault, type VaultSlice } from './worker/worker/personal-data-vault';
import { veiledInputs } from './worker/worker/veiled-input';

export type PersonnelContext = ReturnType<typeof createContext>;

/** Creates the context that every resolver receives. It combines the contexts of all areas of this subgraph. */
export function createContext(request: Request, vault: PersonalDataVault) {
  const base = requestContext(request);
  const all = repositories(base.access);
  const { database, caller, passport, now } = request;
  const noted = new NotedReads({ database, caller, requestId: passport.requestId, now });
  const load = loadersOf({ ...base, ...all, vault });
  const write = writer(request, vault);
  const own = { noted, vault, load, write, readReceipts: receiptReader(request) };
  return mergeDistinct([base, recordContext(request, base, record), all, { histories: histories(base.access) }, own]);
}

type Sources = ReturnType<typeof requestContext> & ReturnType<typeof repositories> & VaultSlice;

function loadersOf(sources: Sources) {
  const trainings = training.loaders(sources);
  return mergeDistinct([
    ground.loaders(sources),
    worker.loaders(sources),
    contact.loaders(sources),
    posting.loaders(sources),
    trainings,
    hours.loaders(sources),
    facts.loaders({ ...sources, passedTrainings: trainings.passedTrainings }),
  ]);
}

/**
 * Returns the function that runs mutations. To recognise repeated calls, the Hub keeps a hash of each input. Before the
 * input is hashed, keyed hashes replace the personal data in it.
 */
function writer(request: Request, vault: PersonalDataVault): RunMutation<PersonnelTx> {
  const run = mutationRunner(request, (asking, access) => inTransaction(asking, access, vault));
  return (mutation, input, command) => {
    const [veiled, ...older] = veiledInputs(input, vault);
    return run(mutation, veiled, command, older);
  };
}
