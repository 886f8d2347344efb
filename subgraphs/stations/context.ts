import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { type FactsContext, factsLoaders } from './facts/context';
import { type GroundContext, groundLoaders } from './ground/context';
import { record } from './ground/event/event.row';
import { type RegulationContext, regulationLoaders } from './regulation/context';
import { type StationContext, stationLoaders } from './station/context';
import { inTransaction, repositories } from './transaction';

export type StationsContext = ReturnType<typeof createContext>;

/** What every area needs of the context: it does not compile where something is missing. */
type Needed = GroundContext & RegulationContext & StationContext & FactsContext;

export function createContext(request: Request) {
  const base = requestContext(request);
  const all = repositories(base.access);
  const load = mergeDistinct([groundLoaders(all), regulationLoaders(all), stationLoaders(all), factsLoaders(all)]);
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  return mergeDistinct([base, recordContext(request, base, record), all, { load }, writes]) satisfies Needed;
}
