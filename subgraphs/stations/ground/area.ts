import { type Area } from '../../../shared/graphql/area';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { lotsInForce } from '../../../shared/follow/projection/place';
import { servedLotsLoader, servedLotsTable } from '../../../shared/follow/projection/served-lots';
import { KeptWaiverRepository } from '../../../shared/follow/projection/waiver-projection';
import { recordTables } from '../../../shared/record/events/record-tables';
import { divisionLoaders } from './division/division.loader';
import { ChildDivisionRepository, DivisionRepository, type DivisionSlice } from './division/division.repository';
import { DivisionResolver } from './division/division.resolver';
import { divisionTable } from './division/division.row';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { PastPlaceRepository } from './event/past-place.repository';
import { standingTable, unmetRuleTable } from './standing/standing.row';
import { stationLoaders } from './station/station.loader';
import { PlacedStationRepository } from './station/placed-station.repository';
import { StationRepository, type StationSlice } from './station/station.repository';
import { stationTable } from './station/station.row';
import { waiverTable } from './waiver/waived.row';

/**
 * The area on which all other areas depend: divisions, the rows of stations, projections of other subgraphs' facts, and
 * the record.
 */
export const ground = {
  resolvers: [DivisionResolver, EventResolver],
  tables: [
    divisionTable,
    stationTable,
    standingTable,
    unmetRuleTable,
    waiverTable,
    lotsInForce,
    ...recordTables(record),
  ],
  repositories: (access: Access) => ({
    divisions: new DivisionRepository(access),
    childDivisions: new ChildDivisionRepository(access),
    stations: new StationRepository(access),
    placedStations: new PlacedStationRepository(access),
    pastPlaces: new PastPlaceRepository(access),
    waivers: new KeptWaiverRepository(access, waiverTable),
  }),
  loaders: (sources: DivisionSlice & StationSlice & { access: Access }) =>
    mergeDistinct([
      divisionLoaders(sources),
      stationLoaders(sources),
      { servedLotsOfStation: servedLotsLoader(sources.access, servedLotsTable(stationTable, 'id')) },
    ]),
} satisfies Area;
