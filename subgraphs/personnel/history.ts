import { type Area } from '../../shared/graphql/area';
import { OFFICES } from '../../shared/graphql/audience/visible-to';
import { historyResolver } from '../../shared/graphql/history.resolver';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { workerTable } from './worker/worker/worker.row';
import { WorkerType } from './worker/worker/worker.type';

/** The `history` fields of the types of this subgraph, which only offices may read. */
export const history = {
  resolvers: [historyResolver({ noun: 'StationWorker', type: () => WorkerType, readers: OFFICES })],
  tables: [],
} satisfies Area;

/** Creates the loaders of these histories. */
export function histories(access: Access) {
  return { StationWorker: historyLoader(access, { table: workerTable }) };
}
