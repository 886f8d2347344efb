import { figuresLoader, rowLoader } from '../../shared/store/load-rows';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { openStationsLoader, streetFactsLoader } from './facts/street/street-facts.loader';
import { DivisionRepository } from './ground/division/division.repository';
import { record } from './ground/event/event.row';
import { RedistrictingRepository } from './station/redistricting/redistricting.repository';
import { regulationsLoader } from './regulation/regulation/regulation.loader';
import { RegulationRepository } from './regulation/regulation/regulation.repository';
import { StationRepository } from './ground/station/station.repository';
import { inTransaction } from './transaction';

export type StationsContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const { access } = base;
  const divisions = new DivisionRepository(access);
  const stations = new StationRepository(access);
  const regulations = new RegulationRepository(access);
  const load = {
    division: rowLoader(divisions, 'code'),
    coverage: figuresLoader((codes: readonly DivisionCode[]) => divisions.coverage(codes), {
      streets: 0,
      operating: 0,
    }),
    streetFacts: streetFactsLoader({ divisions, stations }),
    openStations: openStationsLoader(stations),
    station: rowLoader(stations, 'id'),
    regulation: rowLoader(regulations, 'id'),
    regulations: regulationsLoader(regulations),
    redistricting: rowLoader(new RedistrictingRepository(access), 'id'),
  };
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  return { ...base, ...recordContext(request, base, record), divisions, stations, load, ...writes };
}
