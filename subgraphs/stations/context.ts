import { type Request } from '../../shared/graphql/build-subgraph';
import { requestContext } from '../../shared/graphql/request-context';
import { coverageLoader, divisionLoader } from './division/division.loader';
import { DivisionRepository } from './division/division.repository';
import { regulationsLoader } from './regulation/regulation.loader';
import { RegulationRepository } from './regulation/regulation.repository';
import { stationLoader } from './station/station.loader';
import { StationRepository } from './station/station.repository';

export type StationsContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const divisions = new DivisionRepository(base.access);
  const stations = new StationRepository(base.access);
  const regulations = new RegulationRepository(base.access);
  const load = {
    division: divisionLoader(divisions),
    coverage: coverageLoader(divisions),
    station: stationLoader(stations),
    regulations: regulationsLoader(regulations),
  };
  return { ...base, divisions, stations, load };
}
