import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Request } from '../../shared/graphql/request';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { caller } from './caller/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { record } from './ground/event/event.row';
import { histories } from './history';
import { regulation } from './regulation/area';
import { station } from './station/area';
import { inTransaction, repositories } from './transaction';

export type StationsContext = ReturnType<typeof createContext>;

/** Creates the context that every resolver receives. It combines the contexts of all areas of this subgraph. */
export function createContext(request: Request) {
  const base = requestContext(request);
  const all = repositories(base.access);
  const divisionsAndStations = ground.loaders({ ...base, ...all });
  const load = mergeDistinct([
    divisionsAndStations,
    regulation.loaders(all),
    station.loaders(all),
    caller.loaders(divisionsAndStations),
    facts.loaders(all),
  ]);
  const writes = {
    write: mutationRunner(request, inTransaction),
    asHub: ownRunner(request, inTransaction),
    readReceipts: receiptReader(request),
  };
  return mergeDistinct([
    base,
    recordContext(request, base, record),
    all,
    { histories: histories(base.access) },
    { load },
    writes,
  ]);
}
