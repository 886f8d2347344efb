import { type AreaContext } from '../../../shared/graphql/request-context';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type RegulationLoaders } from '../regulation/context';
import { openStationsLoader, streetFactsLoader } from './street/street-facts.loader';

/** Loaders of one request. */
export function factsLoaders(repositories: GroundRepositories) {
  return {
    streetFacts: streetFactsLoader(repositories),
    openStations: openStationsLoader(repositories.stations),
  };
}
export type FactsLoaders = ReturnType<typeof factsLoaders>;

export type FactsContext = AreaContext<GroundRepositories, GroundLoaders & RegulationLoaders & FactsLoaders>;
